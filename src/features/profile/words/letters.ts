// Texts of the letters about a changed address.
export const letterWords = {
  hello: 'Здравствуйте!',
  greeting: (it: { firstName: string; middleName: string | null }) =>
    `Здравствуйте, ${[it.firstName, it.middleName].filter(Boolean).join(' ')}!`,
  proofSubject: 'Подтвердите e-mail в системе «Ступень»',
  proof: (login: string) => `Этот адрес указан как новый для учётной записи ${login} в системе «Ступень».`,
  proofButton: 'Подтвердить адрес',
  proofLives: (until: string) =>
    `Ссылка действует до ${until}. Пока адрес не подтверждён, письма приходят на прежний.`,
  proofNotYou: 'Если вы не меняли адрес, ничего делать не нужно.',
  noteSubject: 'Меняется e-mail в системе «Ступень»',
  note: (masked: string) =>
    `Для вашей учётной записи попросили сменить e-mail на ${masked}. Адрес сменится после подтверждения по ссылке из письма на новый адрес.`,
  noteNotYou:
    'Если это сделали не вы, сразу смените пароль, отмените смену адреса в личных данных и сообщите муниципальному координатору или в Центр.',
  changedSubject: 'E-mail в системе «Ступень» изменён',
  changed: (masked: string) =>
    `E-mail вашей учётной записи изменён на ${masked}. Письма системы на этот адрес больше не приходят.`,
  changedNotYou: 'Если это сделали не вы, сообщите муниципальному координатору или в Центр.',
} as const

/** «m•••@mail.ru»: enough for the owner, little for a stranger. */
export const maskEmail = (email: string): string => email.replace(/^(.)[^@]*/, '$1•••')
