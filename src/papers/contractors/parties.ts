// The two sides of a contract as values of merge fields.
import { getGender } from 'lvovich'
import type { TaxStatus } from '../../domain/contract.ts'
import { paperDay } from '../../domain/days.ts'
import { formatPassport, formatSnils } from '../../domain/identifiers.ts'
import { fullName, type PersonName, signName } from '../../domain/names.ts'
import { decline, genitiveName, positionInPaper } from '../conclusionFields.ts'
import type { CustomerFacts, PerformerFacts } from './facts.ts'
import { positionGenitive } from './positions.ts'

export type Values = Record<string, string | null | undefined>

export function customerValues({ signatory, ...it }: CustomerFacts): Values {
  return {
    место: it.place,
    заказчик_наименование: it.fullName,
    заказчик_кратко: it.shortName ?? it.fullName,
    заказчик_инн: it.inn,
    заказчик_кпп: it.kpp,
    заказчик_огрн: it.ogrn,
    заказчик_адрес: it.address,
    заказчик_банк: it.bank,
    заказчик_бик: it.bik,
    заказчик_счет: it.account,
    заказчик_корр_счет: it.correspondentAccount,
    заказчик_лицевой_счет: it.personalAccount,
    заказчик_телефон: it.phone,
    заказчик_почта: it.email,
    подписант_должность: signatory && positionInPaper(signatory.position),
    подписант_должность_род_падеж:
      signatory &&
      (signatory.positionGenitive || positionGenitive(positionInPaper(signatory.position) ?? '')),
    подписант_фио: signatory && fullName(signatory.name),
    подписант_фио_род_падеж: signatory && genitiveName(signatory.name),
    подписант_фио_кратко: signatory && signName(signatory.name),
    подписант_действующего: signatory && byGender(signatory.name, 'действующего', 'действующей'),
    подписант_основание: signatory?.basis,
  }
}

export function performerValues({ name, passport, bank, ...it }: PerformerFacts): Values {
  return {
    фио: fullName(name),
    фио_род_падеж: genitiveName(name),
    фио_дат_падеж: name.dative || decline(name, 'dative'),
    фио_кратко: signName(name),
    именуемый: byGender(name, 'именуемый', 'именуемая'),
    дата_рождения: it.birthOn && paperDay(it.birthOn),
    паспорт: passport && formatPassport(passport),
    паспорт_выдан: passport?.issuedBy,
    паспорт_дата: passport && paperDay(passport.issuedOn),
    паспорт_код: passport?.office,
    адрес: it.address,
    снилс: it.snils && formatSnils(it.snils),
    инн: it.inn,
    телефон: it.phone,
    почта: it.email,
    банк: bank?.bank,
    счет: bank?.account,
    бик: bank?.bik,
    место_работы: it.organisation,
    должность: positionInPaper(it.position ?? null),
    налоговый_статус: taxStatusInPaper[it.taxStatus],
  }
}

// A name that is neither plainly a man's nor a woman's takes both forms, for a person to strike one out.
function byGender({ lastName, firstName, middleName }: PersonName, his: string, her: string): string {
  const gender = getGender({ last: lastName, first: firstName, middle: middleName ?? null })
  return gender === 'male' ? his : gender === 'female' ? her : `${his}/${her}`
}

const taxStatusInPaper: Record<TaxStatus, string> = {
  individual: 'физическое лицо',
  self_employed: 'плательщик налога на профессиональный доход',
  entrepreneur: 'индивидуальный предприниматель',
}

export function contractReference({ number, on }: { number: string | null; on: string | null }): Values {
  return { договор_номер: number, договор_дата: on && paperDay(on) }
}
