// All commands. Each is loaded when it is called, so that a backup needs nothing of the pages.
import type { Command } from './command.ts'

export interface Listed {
  /** As it is typed. */
  name: string
  /** Its line in the list. */
  summary: string
  load(): Promise<Command>
}

export const commands: readonly Listed[] = [
  {
    name: 'migrate',
    summary: 'обновляет базу данных до этой версии программы',
    load: () => import('./migrate.ts').then((it) => it.migrate),
  },
  {
    name: 'invite-admin',
    summary: 'приглашает администратора и печатает его ссылку',
    load: () => import('./inviteAdmin.ts').then((it) => it.inviteAdmin),
  },
  {
    name: 'import',
    summary: 'принимает список аттестуемых или специалистов из таблицы',
    load: () => import('./import.ts').then((it) => it.importList),
  },
  {
    name: 'backup',
    summary: 'делает копию базы данных и файлов; сервер при этом работает',
    load: () => import('./backup.ts').then((it) => it.backup),
  },
  {
    name: 'restore',
    summary: 'восстанавливает копию в пустую установку и проверяет её',
    load: () => import('./restore.ts').then((it) => it.restore),
  },
  {
    name: 'invariants',
    summary: 'проверяет, что в базе нет невозможного и что история не изменена',
    load: () => import('./invariants.ts').then((it) => it.invariants),
  },
  {
    name: 'rotate-keys',
    summary: 'перешифровывает личные номера первым ключом STUPEN_FIELD_KEYS',
    load: () => import('./rotateKeys.ts').then((it) => it.rotateKeys),
  },
  {
    name: 'bench-data',
    summary: 'заполняет базу вымышленной областью для замеров скорости',
    load: () => import('./benchData.ts').then((it) => it.benchData),
  },
]
