// Consents, and the personal numbers for the contract: masked, shown one at a time on a page of its own.
import { fullName } from '../../../domain/names.ts'
import { ButtonLink, Card, type Fact, FactList, Notice, PageHead } from '../../../ui/index.ts'
import { shortMoment } from '../../../ui/text.ts'
import { consentKind } from '../../invitations/index.ts'
import { type SecretLine, type SecretMask, secretKinds, secretWords } from '../../profile/index.ts'
import type { Consent, Specialist } from '../queries/index.ts'
import { cardWords as words } from '../words/index.ts'

export function Secrets({ it, masks }: { it: Specialist; masks: readonly SecretMask[] }) {
  return (
    <Card title={words.secrets} id="secrets">
      {masks.length === 0 ? (
        <p>{words.noSecrets}</p>
      ) : (
        <>
          <p class="govuk-hint">{words.secretsHow}</p>
          <FactList items={secretFacts(it, masks)} dense />
        </>
      )}
    </Card>
  )
}

const secretFacts = (it: Specialist, masks: readonly SecretMask[]): Fact[] =>
  secretKinds.flatMap((kind) => {
    const mask = masks.find((one) => one.kind === kind)?.mask
    const title = secretWords.titles[kind]
    const href = `/specialists/${it.id}/secrets/${kind}`
    return mask === undefined
      ? []
      : [{ term: title, text: mask, action: { href, text: words.show, label: secretWords.showOf(title) } }]
  })

export interface SecretPageProps {
  it: Specialist
  title: string
  lines: readonly SecretLine[]
}

export function SecretPage({ it, title, lines }: SecretPageProps) {
  return (
    <>
      <PageHead title={title} caption={fullName(it.name)} />
      <Notice tone="info">{words.secretShown}</Notice>
      <Card>
        <FactList
          items={lines.map(({ term, text }) => ({ term, text, copy: text, copyWhat: term.toLowerCase() }))}
        />
        <ButtonLink href={`/specialists/${it.id}#secrets`} look="second">
          {words.backToCard}
        </ButtonLink>
      </Card>
    </>
  )
}

export function Consents({ consents }: { consents: readonly Consent[] }) {
  return (
    <Card title={words.consents}>
      {consents.length === 0 ? (
        <p>{words.noConsents}</p>
      ) : (
        <FactList dense items={consents.map(consentFact)} />
      )}
    </Card>
  )
}

const consentFact = (it: Consent): Fact => ({
  term: it.kind === consentKind ? words.personalData : words.otherConsent,
  text:
    words.consent(it.version, shortMoment(it.givenAt)) +
    (it.revokedAt ? words.revoked(shortMoment(it.revokedAt)) : ''),
})
