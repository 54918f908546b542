// Fields of the gallery, calm and with faults.
import {
  AppearanceForm,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Checkboxes,
  Combobox,
  DateField,
  ErrorSummary,
  Fieldset,
  FileField,
  Form,
  FormActions,
  LinkButton,
  PasswordField,
  Radios,
  RangeField,
  Select,
  Steps,
  TextArea,
  TextField,
  UploadForm,
} from '../../../ui/index.ts'

export function ErrorsShow() {
  return (
    <Card title="С ошибками">
      <ErrorSummary
        errors={{
          login: 'Логин занят. Добавьте цифры, например ivanova2025',
          born: 'Такого дня нет: 31.02.1980',
          _: 'Данные изменились, посмотрите ещё раз',
        }}
      />
      <Form>
        <TextField
          name="login"
          label="Логин"
          exact
          value="ivanova"
          hint="Латинские буквы и цифры"
          error="Логин занят. Добавьте цифры, например ivanova2025"
        />
        <DateField name="born" label="Дата рождения" value="31.02.1980" error="Такого дня нет: 31.02.1980" />
        <TextArea
          name="remark"
          label="Замечание"
          atMost={20}
          value="Слишком длинное замечание"
          error="Слишком длинно: не больше 20 знаков"
        />
        <Select
          name="post"
          label="Должность"
          choices={[{ value: 't', text: 'учитель' }]}
          error="Выберите должность"
        />
        <Radios name="verdict" label="Решение" choices={yesNo} error="Выберите решение" />
        <Checkbox
          name="consent"
          label="Согласен на обработку персональных данных"
          error="Без согласия зарегистрироваться нельзя"
        />
        <FileField name="scan" label="Итоговое заключение" error="Прикрепите заключение с подписями" />
      </Form>
    </Card>
  )
}

const yesNo = [
  { value: 'yes', text: 'Принять', hint: 'Специалист получит письмо' },
  { value: 'no', text: 'Вернуть с замечаниями' },
]

export function FieldsShow() {
  return (
    <Card title="Спокойно">
      <Steps current={2} items={['Кто вы', 'Квалификация', 'Логин и пароль']} />
      <Form draft={{ to: '/drafts/gallery', owner: 'gallery' }}>
        <TextField
          name="last"
          label="Фамилия"
          required
          autocomplete="family-name"
          value="О’Коннор <b>&amp;"
        />
        <TextField name="middle" label="Отчество" required={false} width="half" />
        <TextField name="phone" label="Телефон" type="tel" width="third" hint="Например, +7 913 000-00-00" />
        <DateField name="appointed" label="Дата назначения на должность" />
        <RangeField
          name="weight"
          label="Равная нагрузка"
          hint="Каждое следующее дело одного специалиста дороже предыдущего"
          value={4}
          min={0}
          max={10}
          ends={['не важно', 'очень важно']}
        />
        <TextArea
          name="about"
          label="Опыт"
          atMost={200}
          hint="Два-три предложения"
          value="Работаю с 2004 года"
        />
        <Select
          name="degree"
          label="Учёная степень"
          choices={[
            { group: 'Кандидаты', choices: [{ value: 'k', text: 'Кандидат педагогических наук' }] },
            { value: 'n', text: 'Нет' },
          ]}
          value="n"
        />
        <Combobox
          name="organisation"
          label="Организация"
          hint="Начните вводить название"
          choices={[
            'МБОУ СОШ № 34 г. Томска',
            'МАДОУ № 5 «Солнышко»',
            'МКОУ «Тегульдетская СОШ»',
            'ОГБПОУ «Колледж имени Королёва»',
          ].map((text, index) => ({ value: String(index), text }))}
        />
        <Combobox
          name="subjects"
          label="Предметы"
          multiple
          value={['en']}
          choices={[
            { value: 'en', text: 'английский язык' },
            { value: 'ma', text: 'математика' },
            { value: 'ph', text: 'физика' },
          ]}
        />
        <PasswordField
          name="password"
          label="Пароль"
          autocomplete="new-password"
          hint="Не короче 10 знаков"
        />
        <TextField name="locked" label="Нельзя изменить" value="gallery@example.ru" disabled />
      </Form>
    </Card>
  )
}

export function ChoicesShow() {
  return (
    <Card title="Выбор">
      <Form>
        <Radios
          name="how"
          label="Как сдаёте заключение"
          value="yes"
          choices={yesNo}
          hint="Можно изменить позже"
        />
        <Radios
          name="size2"
          label="В одну строку"
          inline
          choices={[
            { value: 'a', text: 'первая' },
            { value: 'b', text: 'высшая' },
          ]}
        />
        <Checkboxes
          name="forms"
          label="Формы аттестации"
          value={['r']}
          choices={[
            { value: 'r', text: 'дистанционная' },
            { value: 'i', text: 'очная', hint: 'С выездом в организацию' },
            { value: 'x', text: 'упрощённая', disabled: true },
          ]}
        />
        <Fieldset legend="Адрес">
          <TextField name="city" label="Город" />
          <TextField name="street" label="Улица и дом" />
        </Fieldset>
        <Checkbox name="agree" label="Согласен на обработку персональных данных" checked />
      </Form>
      <h3>Версия для слабовидящих</h3>
      <AppearanceForm current={{ size: 'normal', scheme: 'normal', spacing: 'normal' }} />
    </Card>
  )
}

export function FilesShow() {
  return (
    <Card title="Файлы">
      <UploadForm action="#" endpoint="/uploads" submit="Сдать заключение">
        <FileField
          name="files"
          label="Итоговое заключение"
          hint="PDF, JPG или PNG с подписями, не больше 20 МБ. Несколько снимков соединим в один документ."
          accept=".pdf,.jpg,.jpeg,.png"
          multiple
          atMost={20 * 1024 * 1024}
        />
      </UploadForm>
    </Card>
  )
}

export function ButtonsShow() {
  return (
    <Card title="Кнопки">
      <Form>
        <FormActions>
          <Button>Сохранить</Button>
          <Button look="second">Сохранить и продолжить позже</Button>
          <Button look="danger" confirm="Отозвать приглашение? Ссылка в письме перестанет работать.">
            Отозвать
          </Button>
          <Button look="quiet">Отмена</Button>
          <Button disabled>Недоступно</Button>
          <Button small>Малая</Button>
          <ButtonLink href="#lists">Перейти</ButtonLink>
        </FormActions>
      </Form>
      <div>
        Письмо не дошло. <LinkButton action="#">Отправить ещё раз</LinkButton> или{' '}
        <LinkButton action="#" danger confirm="Удалить черновик?">
          удалить черновик
        </LinkButton>
        .
      </div>
    </Card>
  )
}
