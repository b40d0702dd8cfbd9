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
    public void Identify_Text_TellsTheLanguage(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text));

    [Theory]
    [InlineData("")]
    [InlineData("12 345 !!")]
    [InlineData("Ok")]
    public void Identify_TooLittle_GivesNone(string text) => Assert.Null(LanguageIdentifier.Identify(text));
}
