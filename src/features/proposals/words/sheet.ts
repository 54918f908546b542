// Headings of the spreadsheets.
export const sheetWords = {
  sheet: 'Распределение',
  places: (period: string) => `Предложение распределения, ${period}`,
  number: 'Номер дела',
  teacher: 'Педагог',
  position: 'Должность',
  subject: 'Предмет',
  organisation: 'Организация',
  municipality: 'Муниципалитет',
  period: 'Период',
  specialist: 'Специалист',
  of: 'Муниципалитет специалиста',
  fit: 'Пригодность, %',
  km: 'Ехать, км',
  points: 'Баллов',
  nobody: 'никого',
} as const
