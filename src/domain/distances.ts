// How far it is between the centres of municipalities. A starting figure of each pair follows from where the places lie
// (not confirmed, the Center corrects it): roads are about a third longer than the straight line.
import { municipalities } from './municipalities.ts'

/** Latitude and longitude of the centres, in degrees. */
const centres: Record<string, readonly [number, number]> = {
  Томск: [56.48, 84.95],
  Северск: [56.6, 84.88],
  Стрежевой: [60.73, 77.6],
  Кедровый: [57.56, 79.57],
  Александровское: [60.43, 77.87],
  Асино: [57.0, 86.15],
  Бакчар: [57.02, 82.07],
  'Белый Яр': [58.44, 85.04],
  Зырянское: [56.83, 86.62],
  Каргасок: [59.06, 80.87],
  Кожевниково: [56.26, 83.96],
  Колпашево: [58.31, 82.9],
  Кривошеино: [57.35, 83.92],
  Молчаново: [57.58, 83.77],
  Парабель: [58.7, 81.49],
  Первомайское: [57.07, 86.22],
  Тегульдет: [57.31, 88.17],
  Подгорное: [57.79, 82.65],
  Мельниково: [56.56, 84.09],
}

const roadsAreLonger = 1.35
const earthKm = 6371

/** Kilometres by road, about, between the centres of two municipalities by their codes; nothing where one is not known. */
export function startingKm(from: string, to: string): number | null {
  const [one, other] = [centreOf.get(from), centreOf.get(to)]
  if (one === undefined || other === undefined) return null
  if (one === other) return 0
  const [a, b] = [centres[one], centres[other]]
  return a && b ? Math.round((straightKm(a, b) * roadsAreLonger) / 5) * 5 : null
}

const centreOf = new Map(municipalities.map(({ code, center }) => [code, center]))

function straightKm([lat, lon]: readonly [number, number], to: readonly [number, number]): number {
  const rad = Math.PI / 180
  const sin = (degrees: number): number => Math.sin((degrees * rad) / 2) ** 2
  const part = sin(to[0] - lat) + Math.cos(lat * rad) * Math.cos(to[0] * rad) * sin(to[1] - lon)
  return 2 * earthKm * Math.asin(Math.sqrt(part))
}
