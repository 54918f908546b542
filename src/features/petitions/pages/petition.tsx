// A petition to read and to print.
import { fullName } from '../../../domain/names.ts'
import { ButtonLink, Card, FactList, LinkButton, PageHead, PrintButton } from '../../../ui/index.ts'
import { shortMoment } from '../../../ui/text.ts'
import { type Application, positionInWords } from '../../applications/index.ts'
import type { Petition } from '../queries.ts'
import { petitionWords as words } from '../words/index.ts'

export interface PetitionPageProps {
  application: Application
  petition: Petition
  /** The page of the application for whoever reads. */
  backHref: string
  mayWithdraw: boolean
}

export function PetitionPage({ application: it, petition, backHref, mayWithdraw }: PetitionPageProps) {
  return (
    <>
      <PageHead
        caption={words.application(it.number)}
        title={words.title}
        lead={words.about(it.categoryWanted)}
        actions={<PrintButton />}
      />
      <Card>
        <FactList
          items={[
            { term: words.teacher, text: fullName(it.teacher) },
            { term: words.position, text: positionInWords(it) },
            { term: words.organisation, text: it.organisation },
            { term: words.council, text: petition.council },
          ]}
        />
        <h2 class="card__title">{words.text}</h2>
        <p class="as-typed">{petition.text}</p>
        <FactList
          items={[
            { term: words.head, text: petition.headName },
            { term: words.filed, text: shortMoment(petition.filedAt) },
            ...(petition.file
              ? [
                  {
                    term: words.scan,
                    text: (
                      <a href={`/petitions/${it.id}/file`} download="">
                        {words.scanOf(petition.file)}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
      <div class="form-actions">
        <ButtonLink href={backHref} look="second">
          {words.back}
        </ButtonLink>
        {mayWithdraw && (
          <LinkButton action={`/petitions/${it.id}/withdrawal`} confirm={words.withdrawSure} danger>
            {words.withdraw}
          </LinkButton>
        )}
      </div>
    </>
  )
}
