// Moments in papers: always with the zone by name, since a paper is read elsewhere.

/** The zone of a region: its name in the time zone database and how people call it. */
export type Zone = { id: string; words: string }

export const tomsk: Zone = { id: 'Asia/Tomsk', words: 'томское время' }

/** «5 сентября 2026 г., 10:30:05 (томское время)». */
export function wordyMoment(at: Date, zone: Zone = tomsk): string {
  const day = new Intl.DateTimeFormat('ru', { timeZone: zone.id, dateStyle: 'long' }).format(at)
  const time = new Intl.DateTimeFormat('ru', { timeZone: zone.id, timeStyle: 'medium' }).format(at)
  return `${day.replaceAll(' ', '\u00a0')}, ${time} (${zone.words})`
}
