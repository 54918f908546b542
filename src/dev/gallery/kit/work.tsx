// Long work of the gallery.
import { Card, Share, WorkProgress } from '../../../ui/index.ts'

export function WorkShow() {
  return (
    <div id="work">
      <Card title="Долгая работа">
        <WorkProgress
          id="w1"
          title="Читаем таблицу"
          done={120}
          total={315}
          text="Прочитано 120 строк из 315"
          href="/dev"
        />
        <WorkProgress id="w2" title="Считаем строки" done={0} text="Это займёт меньше минуты" href="/dev" />
        <WorkProgress
          id="w3"
          title="Готово"
          done={315}
          total={315}
          text="Принято 300 строк, с ошибками 12"
          href="/dev"
          finished
        />
        <p>
          Сдано заключений: <Share done={45} total={300} label="Сдано заключений" />
        </p>
      </Card>
    </div>
  )
}
