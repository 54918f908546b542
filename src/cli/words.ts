// Texts that several commands say.
import type { SealedTable } from '../db/sealed.ts'

/** What stands apart from every backup, said whenever one is made or brought back. */
export const aboutKeys =
  'Ключей в копии нет: STUPEN_SECRET и STUPEN_FIELD_KEYS храните отдельно. Без STUPEN_FIELD_KEYS не прочесть СНИЛС, ИНН и другие личные номера и не открыть договоры и акты.'

export const sealedWords: Record<SealedTable | 'paper', string> = {
  person_secret: 'Личные номера',
  letter: 'Ссылки в письмах, которые ждут отправки',
  kept_form: 'Формы, сохранённые при выходе',
  paper: 'Договоры, акты и другие выданные документы',
}
