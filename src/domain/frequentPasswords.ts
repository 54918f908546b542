// Words that frequent passwords are made of here, in lower case: names, places, school, and Russian words typed on the Latin
// layout. They stand beside the 10,000 of leakedPasswords.ts, and reach further than their number because digits, signs and
// look-alike letters around a word are taken off before looking (credentials.ts).
const words = `
password passwort passw0rd pass passwd passcode pa55word parol parole mypassword password1 newpassword letmein welcome
admin administrator root user guest login master test tester testing demo changeme default secret system server access
qwerty qwertyu qwertyui qwertyuio qwertyuiop qwertz qwe qwer qweqwe qweasd qweasdzxc qazwsx qazwsxedc wsxedc zxc zxcv zxcvb
zxcvbn zxcvbnm asd asdf asdfg asdfgh asdfghj asdfghjk asdfghjkl asdasd asdfasdf zaqwsx zaq1zaq1 q1w2e3 q1w2e3r4 q1w2e3r4t5
q1w2e3r4t5y6 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc qaz1wsx2 zaq12wsx abc abcd abcde abcdef abcdefg
abcdefgh abc123 abcd1234 a1b2c3 a1b2c3d4 a1s2d3f4 aaa aaaa aaaaaa aaaaaaaa iloveyou ilovegod loveyou lovely love lover
sunshine princess dragon monkey football baseball basketball hockey soccer shadow superman batman spiderman pokemon naruto
starwars matrix killer hunter ranger jordan michael michelle jennifer jessica ashley daniel thomas robert andrew joshua
charlie george william maggie buster tigger pepper ginger cookie summer winter autumn spring flower freedom whatever trustno
trustno1 computer internet samsung nokia iphone android google yandex yandexru mailru gmail vkontakte facebook instagram
windows linux microsoft apple adobe oracle minecraft counter warcraft starcraft zenit spartak dinamo lokomotiv cska
chelsea liverpool arsenal barcelona realmadrid juventus ferrari porsche mercedes bmw toyota mustang harley corvette
money million dollar diamond silver golden gold angel angels devil heaven lucky happy smile friend friends family mother
father mama papa mamapapa babushka solnyshko solnce zaika kotenok koshka sobaka lubov lyubov lublu ljubov privet poka
zdravstvuy spasibo pozhaluysta rossiya russia moscow moskva piter peterburg tomsk seversk sibir sibiria novosibirsk
strezhevoy kolpashevo asino kargasok parabel uchitel shkola school teacher student pedagog vospitatel direktor metodist
zavuch klass urok uroki gimnazia gimnaziya licey sadik detsad attestation attestaciya attestacia zaklyuchenie specialist
ekspert expert toipkro center centre stupen stupeni kategoria kategoriya
natasha nastya anastasia olga olya elena lena irina ira marina svetlana sveta tatiana tatyana tanya ekaterina katya katerina
anna anya mariya maria masha yulia yuliya julia galina galya lyudmila ludmila lyuda nina valentina valya vera nadezhda nadya
lubov larisa oksana ksenia ksyusha alena alyona daria dasha polina sofia sonya victoria viktoria vika kristina alina alisa
ivan vanya alexander aleksandr sasha sergey sergei serega dmitry dmitriy dima andrey andrei alexey aleksey lesha maxim maksim
nikita artem roman pavel pasha vladimir vova volodya mikhail misha denis anton nikolay kolya viktor evgeny evgeniy zhenya
ivanov ivanova petrov petrova sidorov sidorova smirnov smirnova kuznetsov kuznetsova popov popova
пароль мойпароль новыйпароль секрет вход логин админ администратор пользователь гость тест тестовый проверка доступ
йцукен йцуке йцукенг йцукенгш йцукенгшщз йцукенгшщзхъ йцуйцу фыва фывап фывапр фывапролдж фывафыва ячсмить ячсмит ячс
йфяцыч йфя йцу абв абвг абвгд абвгде ааа аааа аааааа привет приветик здравствуй спасибо пожалуйста любовь люблю любимая
любимый мояжизнь счастье солнышко солнце зайка зайчик котенок котёнок кошка собака малыш лапочка мама мамочка папа мамапапа
бабушка дедушка семья дети дочка сынок сыночек весна лето осень зима январь февраль март апрель июнь июль август сентябрь
октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье россия москва питер петербург томск
северск сибирь стрежевой колпашево асино каргасок парабель кедровый учитель учительница школа воспитатель педагог методист
директор завуч класс урок уроки гимназия лицей детсад садик математика физика история химия биология география аттестация
заключение специалист эксперт центр категория высшая первая зенит спартак динамо локомотив футбол хоккей
наталья наташа настя анастасия ольга оля елена лена ирина ира марина светлана света татьяна таня екатерина катя катерина
анна аня мария маша юлия юля галина галя людмила люда нина валентина валя вера надежда надя лариса оксана ксения алена алёна
дарья даша полина софия соня виктория вика кристина алина алиса иван ваня александр саша сергей серега серёга дмитрий дима
андрей алексей лёша максим никита артем артём роман павел паша владимир вова михаил миша денис антон николай коля виктор
евгений женя иванов иванова петров петрова сидоров сидорова
gfhjkm gfhjkz ghbdtn ghbdtnbr k.,jdm k.,k. vfvf vfvjxrf gfgf vfif yfnfif yfcnz jkmuf tktyf bhbyf cdtnf nfyz rfnz fyyf vfhbz
.kbz ufkz k.lf ybyf dthf yflz kbkz gjkbyf lfif cfif cthutq lbvf fylhtq fktrctq vfrcbv hjvfy gfdtk bdfy ybrbnf lfybk
hjccbz vjcrdf njvcr cb,bhm irjkf exbntkm ktyf cjkysirj cjkywt pfqrf rjntyjr cjxb dtcyf ktnj jctym pbvf
`

/** Each word once. */
export const frequentPasswords: readonly string[] = [
  ...new Set(words.split(/\s+/).filter((word) => word !== '')),
]
