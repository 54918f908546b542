// Distances between municipalities.
export const distanceWords = {
  title: 'Расстояния',
  lead: 'Километры между центрами муниципалитетов. Нужны, чтобы распределять дела с выездом.',
  unconfirmed:
    'Начальные числа посчитаны по карте и не подтверждены: прямая между центрами и треть на изгибы дорог. Исправьте там, где ездят иначе: по зимнику, паромом, самолётом.',
  caption: 'Откуда',
  from: (name: string) => `Откуда: ${name}`,
  nearest: 'Ближе всего',
  farthest: 'Дальше всего',
  told: 'Исправлено Центром',
  place: (name: string, km: number) => `${name}, ${km} км`,
  action: 'Действие',
  open: 'Изменить',
  openOf: (name: string) => `Изменить расстояния: ${name}`,
  hintTold: 'исправлено Центром',
  hintStart: 'по карте, не подтверждено',
  submit: 'Сохранить',
  cancel: 'Вернуться к списку',
  saved: (name: string) => `Расстояния сохранены: ${name}.`,
} as const
