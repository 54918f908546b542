// The customer between its form and what papers print of it.
import { fullName } from '../../domain/names.ts'
import type { CustomerFacts } from '../../papers/index.ts'
import type { Typed } from '../../web/body.ts'
import type { CustomerTyped } from './forms.ts'

export const customerFrom = (it: CustomerTyped): CustomerFacts => ({
  fullName: it.fullName,
  shortName: it.shortName,
  place: it.place,
  inn: it.inn,
  kpp: it.kpp,
  ogrn: it.ogrn,
  address: it.address,
  bank: it.bank,
  bik: it.bik,
  account: it.account.replace(/[ .-]/g, ''),
  correspondentAccount: it.correspondentAccount.replace(/\D/g, '') || null,
  personalAccount: it.personalAccount || null,
  phone: it.phone || null,
  email: it.email || null,
  signatory: {
    name: { ...it.signatory, genitive: it.signatoryGenitive || null },
    position: it.position,
    positionGenitive: it.positionGenitive || null,
    basis: it.basis,
  },
})

/** What stands in the form of a customer that is there. */
export const typedCustomer = ({ signatory, ...it }: CustomerFacts): Typed => ({
  fullName: it.fullName ?? '',
  shortName: it.shortName ?? '',
  place: it.place ?? '',
  inn: it.inn ?? '',
  kpp: it.kpp ?? '',
  ogrn: it.ogrn ?? '',
  address: it.address ?? '',
  bank: it.bank ?? '',
  bik: it.bik ?? '',
  account: it.account ?? '',
  correspondentAccount: it.correspondentAccount ?? '',
  personalAccount: it.personalAccount ?? '',
  phone: it.phone ?? '',
  email: it.email ?? '',
  signatory: signatory ? fullName(signatory.name) : '',
  signatoryGenitive: signatory?.name.genitive ?? '',
  position: signatory?.position ?? '',
  positionGenitive: signatory?.positionGenitive ?? '',
  basis: signatory?.basis ?? '',
})
