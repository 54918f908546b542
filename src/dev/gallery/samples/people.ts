// The invented people and records of the gallery's samples.
export const teacher = { lastName: 'Волкова', firstName: 'Елена', middleName: 'Викторовна' }
export const specialist = { lastName: 'Соснина', firstName: 'Мария', middleName: 'Петровна' }
export const inviter = { lastName: 'Крылова', firstName: 'Зоя', middleName: 'Ильинична' }

export const center = 'Центр оценки профессионального мастерства'
export const remark = 'Нет отметки об ознакомлении педагога с заключением.'

/** Ids that no record has: links of the samples lead to «Страница не найдена». */
export const ids = {
  person: '01900000-0000-7000-8000-000000000001',
  case: '01900000-0000-7000-8000-000000000002',
  assignment: '01900000-0000-7000-8000-000000000003',
  municipality: '01900000-0000-7000-8000-000000000004',
  invitation: '01900000-0000-7000-8000-000000000005',
  specialist: '01900000-0000-7000-8000-000000000006',
  application: '01900000-0000-7000-8000-000000000007',
  notice: '01900000-0000-7000-8000-000000000008',
}
