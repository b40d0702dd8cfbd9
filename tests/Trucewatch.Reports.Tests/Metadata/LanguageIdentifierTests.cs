namespace Trucewatch.Reports.Tests;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("en", "The envoy said that the talks would go on and that the order of the releases was still open.")]
    [InlineData("fr", "Le négociateur a déclaré que les pourparlers se poursuivraient et que l'ordre des libérations restait à fixer dans les prochains jours.")]
    [InlineData("es", "El enviado dijo que las conversaciones seguirán y que el orden de las liberaciones no está decidido por las partes.")]
    [InlineData("de", "Der Gesandte sagte, dass die Gespräche weitergehen und dass die Reihenfolge der Freilassungen noch nicht feststeht.")]
    [InlineData("ar", "قال المبعوث إن المحادثات ستستمر وإن ترتيب الإفراج عن الأسرى لم يحسم بعد")]
    [InlineData("fa", "فرستاده ویژه گفت که گفتگوها ادامه خواهد یافت و ترتیب آزادی‌ها هنوز مشخص نیست")]
    [InlineData("he", "השליח אמר כי השיחות יימשכו וכי סדר השחרורים טרם נקבע")]
    [InlineData("ru", "Посланник заявил, что переговоры продолжатся, а порядок освобождения ещё не определён этой группой.")]
    [InlineData("uk", "Посланець заявив, що переговори триватимуть, а порядок звільнення ще не визначено її учасниками.")]
    [InlineData("zh", "特使表示会谈将继续进行，释放的顺序尚未确定。")]
    [InlineData("ja", "特使は協議は続くと述べ、解放の順序はまだ決まっていないと語った。")]
    [InlineData("it", "L'inviato ha detto che i colloqui con le parti continueranno e che l'ordine delle liberazioni non è ancora deciso.")]
    [InlineData("pt", "O enviado disse que as conversações vão continuar e que a ordem das libertações não está decidida pelas partes.")]
    [InlineData("tr", "Elçi, görüşmelerin devam edeceğini ve serbest bırakma sırasının henüz belli olmadığını söyledi; bu konuda bir karar için çok erken.")]
    [InlineData("sw", "Mjumbe alisema kwamba mazungumzo yataendelea na kwamba mpangilio wa kuachiliwa kwa mateka bado haujaamuliwa katika mkutano wa leo.")]
    [InlineData("sr", "Изасланик је рекао да ће се разговори наставити и да још није одлучено којим ће редом заробљеници бити пуштени; чека се њихова одлука.")]
    [InlineData("hy", "Բանագնացն ասաց, որ բանակցությունները կշարունակվեն")]
    [InlineData("am", "መልእክተኛው ውይይቱ እንደሚቀጥል ተናገሩ")]
    [InlineData("my", "ကိုယ်စားလှယ်က ဆွေးနွေးပွဲများ ဆက်လက်ပြုလုပ်မည်ဟု ပြောသည်")]
    public void Identify_Text_TellsTheLanguage(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text));

    [Fact]
    public void Identify_LanguageNotKnownHere_IsUndetermined() => Assert.Equal(
        "und",
        LanguageIdentifier.Identify("Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt labore dolore magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat cupidatat proident sunt culpa"));

    [Theory]
    [InlineData("")]
    [InlineData("12 345 !!")]
    [InlineData("Ok")]
    public void Identify_TooLittle_GivesNone(string text) => Assert.Null(LanguageIdentifier.Identify(text));
}
