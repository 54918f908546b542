export const authorWords = { commandLine: 'Командная строка' } as const
