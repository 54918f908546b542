// Invented requisites and numbers of the demo; their check digits are right.
import type { SecretValues } from '../../features/profile/index.ts'
import type { CustomerFacts } from '../../papers/index.ts'

export const demoCustomer: CustomerFacts = {
  fullName: 'Областное государственное бюджетное учреждение «Институт Демонстрации»',
  shortName: 'ОГБУ «Институт Демонстрации»',
  place: 'Томск',
  inn: '7017001238',
  kpp: '701701001',
  ogrn: '1027000000015',
  address: '634000, г. Томск, ул. Примерная, д. 1',
  bank: 'Банк «Пример»',
  bik: '046902001',
  account: '40601810600000000001',
  correspondentAccount: null,
  personalAccount: '6100000001',
  phone: '+73822000001',
  email: 'center@stupen.example',
  signatory: {
    name: { lastName: 'Ольховский', firstName: 'Аркадий', middleName: 'Романович', genitive: null },
    position: 'директор',
    positionGenitive: 'директора',
    basis: 'Устава',
  },
}

type Secret = { [K in keyof SecretValues]: { kind: K; value: SecretValues[K] } }[keyof SecretValues]

export const demoSecrets: readonly Secret[] = [
  { kind: 'snils', value: { snils: '11223344595' } },
  { kind: 'inn', value: { inn: '500100732259' } },
  {
    kind: 'passport',
    value: {
      passport: { series: '6900', number: '000001' },
      office: '700-001',
      issuedBy: 'Отделом внутренних дел Примерного района',
      issuedOn: '2005-03-14',
    },
  },
  { kind: 'bank', value: { bik: '046902001', account: '40817810300000000001', bank: 'Банк «Пример»' } },
  { kind: 'address', value: { address: '634000, г. Томск, ул. Примерная, д. 2, кв. 3' } },
]
