// What stands between registration and the first case: the coordinator confirms the work, the Center names the specialist
// in the yearly order and enters the contract that was signed on paper.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { choose, follow, mainText, press, pressSurely, tick, type } from '../kit/hands.ts'

export interface Hireling {
  /** The surname alone, as lists are searched by it. */
  surname: string
  /** The whole name, as the boxes of lists are called. */
  name: string
}

export async function confirmsWork(page: Page, { surname }: Hireling): Promise<void> {
  await follow(page, 'Специалисты')
  await follow(page, new RegExp(surname))
  await press(page, 'Работу и должность подтверждаю')
  assert.match(await mainText(page), /Специалист допущен/)
}

/** S-02: the order of the school year with this one specialist. */
export async function namesInOrder(page: Page, { name }: Hireling, on: string): Promise<void> {
  await page.goto('/')
  await follow(page, 'Договоры')
  await follow(page, 'Распоряжения')
  await follow(page, 'Подготовить распоряжение на 2026/27 учебный год')
  await press(page, 'Начать подготовку')
  await follow(page, 'Добавить специалистов')
  await tick(page, `Отметить: ${name}`)
  await press(page, 'Добавить отмеченных')
  await follow(page, 'К распоряжению')
  await follow(page, 'Изменить реквизиты')
  await type(page, 'Номер', '1487-р')
  await type(page, 'Дата', on)
  await press(page, 'Сохранить')
  await pressSurely(page, 'Издать распоряжение')
  assert.match(await mainText(page), /Распоряжение № 1487-р издано: включено 1/)
}

/** S-03…S-06: signed in person and registered; the social fund knows of it. */
export async function entersContract(page: Page, { name, surname }: Hireling, on: string): Promise<void> {
  await follow(page, 'Договоры')
  await follow(page, 'Открыть кампанию')
  await press(page, 'Открыть кампанию')
  await follow(page, 'Внести с бумаги')
  await choose(page, 'Специалист', surname)
  await type(page, 'Номер договора', '2026-1-001')
  await type(page, 'Дата договора', on)
  await type(page, 'Действует с', on)
  await type(page, 'Подписан лично', on)
  await type(page, 'Зарегистрирован', on)
  await tick(page, 'СФР уже уведомлён')
  await type(page, 'Дата уведомления', on)
  await type(page, 'Номер протокола', 'П-1')
  await press(page, 'Внести договор')
  assert.match(
    await mainText(page),
    new RegExp(`${name}.*Договор № 2026-1-001|Договор № 2026-1-001.*${name}`),
  )
}
