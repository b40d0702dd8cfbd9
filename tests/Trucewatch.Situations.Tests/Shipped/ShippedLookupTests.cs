namespace Trucewatch.Situations.Tests;

/// <summary>What the shipped registers make of sentences about many conflicts.</summary>
public sealed class ShippedLookupTests
{
    [Theory]
    [InlineData("The IDF said Hamas had fired first.", "Israel, Hamas")]
    [InlineData("The Qassam Brigades and the Israeli air force traded blows.", "Hamas, Israel")]
    [InlineData("UNRWA and the World Food Programme ran out of flour.", "United Nations")]
    [InlineData("Hizbullah blamed the Lebanese army.", "Hezbollah, Lebanon")]
    [InlineData("The Kremlin answered Kyiv, and Türkiye offered to host.", "Russia, Ukraine, Turkey")]
    [InlineData("The Rapid Support Forces and the Sudanese army blamed each other.", "RSF, SAF")]
    [InlineData("Hemedti and General Burhan were invited to Jeddah.", "RSF, SAF")]
    [InlineData("Ansar Allah and Yemen's internationally recognized government swapped lists.", "Houthis, Yemen")]
    [InlineData("The March 23 Movement left before the FARDC came.", "M23, DR Congo")]
    [InlineData("The ELN and Colombian negotiators met in Caracas.", "ELN, Colombia, Venezuela")]
    [InlineData("The Free Syrian Army and the Syrian government each named three towns.", "Free Syrian Army, Syria")]
    [InlineData("The Tigray People's Liberation Front and Ethiopia's government signed.", "TPLF, Ethiopia")]
    [InlineData("Azerbaijani troops and ethnic Armenian forces stood apart.", "Azerbaijan, Nagorno-Karabakh")]
    [InlineData("Iran's Revolutionary Guards answered Israel's military.", "Iran, Israel")]
    [InlineData("The Tatmadaw and the Karen National Union agreed on a ford.", "Myanmar, Karen National Union")]
    [InlineData("SPLM/A-IO delegates sat opposite South Sudan's army.", "SPLM-IO, South Sudan")]
    [InlineData("The Afghan Taliban and Pakistan's foreign minister spoke in Istanbul.", "Taliban, Pakistan")]
    [InlineData("Thai soldiers and Cambodian troops pulled back.", "Thailand, Cambodia")]
    [InlineData("Forces of Khalifa Haftar and the Government of National Accord halted.", "LNA, GNA")]
    [InlineData("JNIM said the Malian army had broken its word.", "JNIM, Mali")]
    [InlineData("The MILF and the Philippine government met in Kuala Lumpur.", "MILF, Philippines, Malaysia")]
    [InlineData("Sinn Féin and the Ulster Unionist Party kept apart.", "Sinn Fein, Ulster Unionists")]
    [InlineData("The Tamil Tigers and Sri Lanka's military counted their dead.", "LTTE, Sri Lanka")]
    [InlineData("The Free Aceh Movement and Indonesia signed in Helsinki.", "GAM, Indonesia, Finland")]
    [InlineData("Renamo's negotiators walked out on Mozambique's government.", "Renamo, Mozambique")]
    public void FindActors_SentenceOfConflict_NamesPartiesInOrder(string text, string parties) => Assert.Equal(parties, ShippedRegister.Parties(text));

    [Theory]
    [InlineData("National security adviser Sullivan flew in.", "2024-06-01", "United States")]
    [InlineData("President Biden spoke.", "2024-06-01", "United States")]
    [InlineData("Former President Joe Biden spoke.", "2025-09-01", "Joe Biden")]
    [InlineData("Trump spoke.", "2025-03-01", "United States")]
    [InlineData("Donald Trump spoke.", "2022-03-01", "Donald Trump")]
    [InlineData("Defense Minister Yoav Gallant spoke.", "2024-05-01", "Israel")]
    [InlineData("Yoav Gallant spoke.", "2025-06-01", "Yoav Gallant")]
    [InlineData("Israel Katz spoke.", "2025-06-01", "Israel")]
    [InlineData("Sergey Lavrov spoke.", "2008-08-20", "Russia")]
    [InlineData("Foreign Minister Lavrov spoke.", "2025-08-20", "Russia")]
    [InlineData("Bashar al-Assad spoke.", "2016-01-10", "Syria")]
    [InlineData("Bashar al-Assad spoke.", "2025-06-10", "Bashar al-Assad")]
    [InlineData("Ahmed al-Sharaa spoke.", "2025-06-10", "Syria")]
    [InlineData("Ahmed al-Sharaa spoke.", "2020-06-10", "HTS")]
    [InlineData("Jan Egeland spoke.", "2005-01-10", "United Nations")]
    [InlineData("Jan Egeland spoke.", "2024-01-10", "Norwegian Refugee Council")]
    [InlineData("Salva Kiir spoke.", "2025-04-10", "South Sudan")]
    public void FindActors_PersonAtDate_IsThePartyThenServed(string text, string date, string party) => Assert.Equal(party, ShippedRegister.Parties(text, date));

    [Theory]
    [InlineData("gaza", "Hamas said Israel had sealed the Rafah crossing and struck Khan Younis again.")]
    [InlineData("lebanon", "Hezbollah fired on Kiryat Shmona from Marjayoun, and Beirut called for calm in Tyre.")]
    [InlineData("ukraine", "Russia struck Kharkiv and Odesa as Ukraine's troops held Pokrovsk.")]
    [InlineData("sudan", "The RSF shelled El Obeid while the SAF retook Omdurman in Sudan.")]
    [InlineData("yemen", "Houthi boats left Hodeidah; Yemen's government in Aden protested.")]
    [InlineData("drc", "M23 took Goma and moved on Bukavu, Kinshasa said, and Rwanda denied it.")]
    [InlineData("colombia", "Colombia and the ELN disagree about Catatumbo, and FARC dissidents hold parts of Cauca.")]
    [InlineData("myanmar", "Myanmar's junta bombed Sagaing, the NUG said, after a raid near Lashio.")]
    [InlineData("ethiopia", "Ethiopia's army left Mekelle and the TPLF took Adigrat in Tigray.")]
    [InlineData("philippines", "The MILF camp in Maguindanao was hit as Philippine marines entered Marawi.")]
    public void SituationsOf_ReportOfConflict_BeginsWithIt(string situation, string text) => Assert.Equal(situation, ShippedRegister.Register.SituationsOf(text)[0]);

    [Theory]
    [InlineData("colombia", "Defence Minister Pedro Sanchez spoke in Bogota.", "Colombia")]
    [InlineData("gaza", "Pedro Sanchez spoke in Madrid.", "Spain")]
    public void FindActors_Namesakes_AreToldApartByTheReportsSituation(string situation, string text, string expected) =>
        Assert.StartsWith(expected, ShippedRegister.Parties(text, "2025-06-17", situation), StringComparison.Ordinal);
}
