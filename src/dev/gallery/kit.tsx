// Every part of the kit in every state, on one page. The people are invented.
import { PageHead, Tabs } from '../../ui/index.ts'
import { ButtonsShow, ChoicesShow, ErrorsShow, FieldsShow, FilesShow } from './kit/forms.tsx'
import { ListShow } from './kit/lists.tsx'
import { RecordShow } from './kit/records.tsx'
import { WorkShow } from './kit/work.tsx'
import { ShelfTabs } from './shelf.tsx'
import { galleryWords as words } from './words.ts'

/** The contents alone: the page around them is mounted by the gallery's route. */
export function KitGallery({ now }: { now: Date }) {
  return (
    <>
      <PageHead
        caption={words.title}
        title="Детали страниц"
        lead="Каждая деталь в каждом состоянии. Всё, что видят люди, собрано из них."
      />
      <ShelfTabs of="kit" />
      <Tabs
        label="Части галереи"
        items={[
          { href: '#lists', text: 'Списки', current: true },
          { href: '#records', text: 'Карточки', count: 4 },
          { href: '#forms', text: 'Формы' },
          { href: '#work', text: 'Долгая работа' },
        ]}
      />
      <ListShow />
      <RecordShow now={now} />
      <div id="forms">
        <ErrorsShow />
        <FieldsShow />
        <ChoicesShow />
        <FilesShow />
        <ButtonsShow />
      </div>
      <WorkShow />
    </>
  )
}
