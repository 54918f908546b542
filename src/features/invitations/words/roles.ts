// Whom people are invited to be, in the cases that the sentences need.
import type { InvitedRole } from '../../../domain/invitation.ts'

/** «стать специалистом (экспертом)». */
export const becomeWords: Record<InvitedRole, string> = {
  specialist: 'специалистом (экспертом) по аттестации педагогических работников',
  mun_coord: 'муниципальным координатором аттестации педагогических работников',
  center: 'сотрудником Центра в системе аттестации педагогических работников',
  accountant: 'бухгалтером в системе аттестации педагогических работников',
  auditor: 'аудитором системы аттестации педагогических работников',
  admin: 'администратором системы аттестации педагогических работников',
}

/** «роль специалиста». */
export const roleOf: Record<InvitedRole, string> = {
  specialist: 'специалиста (эксперта)',
  mun_coord: 'муниципального координатора',
  center: 'сотрудника Центра',
  accountant: 'бухгалтера',
  auditor: 'аудитора',
  admin: 'администратора системы',
}

/** «Вас приглашает … , муниципальный координатор». */
export const inviterRoleWords = {
  mun_coord: 'муниципальный координатор',
  center: 'сотрудник Центра',
  admin: 'администратор системы',
} as const
