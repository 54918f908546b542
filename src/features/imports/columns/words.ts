// Texts of the imports that stand beside a cell or in the sheet of faulty rows.

export const expectations = {
  organisation: 'Название образовательной организации, до 300 знаков',
  subjectFor: (position: string) =>
    `Предмет: для должности «${position}» он обязателен, например «Математика»`,
  subjectOrBlank: (expected: string) => `${expected}; для этой должности ячейку можно оставить пустой`,
  subjectsFor: (position: string) =>
    `Предметы через «;»: для должности «${position}» они обязательны, например «Математика; Физика»`,
  positionsOk: 'Должности через «;», которые специалист оценивает, например «учитель; методист»',
}

export const noticeWords = {
  sharedEmail: (row: number) =>
    `Этот адрес уже указан в строке ${row} у другого человека. Проверьте, нет ли ошибки`,
  mistypedEmail: (meant: string) => `Возможно, опечатка: ${meant}`,
}

export const faultySheetWords = {
  sheetName: 'Исправить',
  row: 'Строка в файле',
  whatToMend: 'Что исправить',
  fault: (column: string, expected: string) => `${column}: ${expected}`,
}
