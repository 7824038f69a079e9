using System.Text;
using System.Text.RegularExpressions;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

/// <summary>A small city in a folder of its own, to be broken by a test.</summary>
internal sealed partial class TempPack : IDisposable
{
    private const string City = """
        {
          "id": "smalltown",
          "name": "Smalltown",
          "state": "Iowa",
          "timeZone": "America/Chicago",
          "languages": ["en", "es"],
          "website": "https://www.smalltown.example",
          "agentName": { "en": "Helper", "es": "Ayudante" },
          "trackingPrefix": "ST",
          "mainPhone": "(309) 555-0100",
          "textPhone": "(309) 555-0111",
          "bounds": { "south": 41, "west": -91, "north": 42, "east": -90 },
          "emergency": {
            "police": "911", "crisis": "988", "poison": "1-800-222-1222",
            "gas": { "name": "Gas Co", "phone": "(309) 555-0199" },
            "electric": { "name": "Light Co", "phone": "(309) 555-0188" }
          },
          "staffHours": { "mon": ["08:00-12:00", "13:00-17:00"], "sun": [] },
          "holidays": [
            { "date": "2026-11-26", "name": { "en": "Thanksgiving", "es": "Acción de Gracias" } }
          ],
          "departments": [
            {
              "id": "streets",
              "name": { "en": "Streets", "es": "Calles" },
              "phone": "(309) 555-0150", "email": "streets@smalltown.example",
              "address": "1 Oak Street", "url": "https://www.smalltown.example/streets",
              "hours": { "mon": ["07:00-15:30"] },
              "topics": { "en": ["pothole"], "es": ["bache"] }
            }
          ],
          "synonyms": { "en": [["trash", "garbage"]], "es": [["basura", "desechos"]] }
        }
        """;

    private const string Services = """
        [
          {
            "code": "pothole",
            "name": { "en": "Pothole", "es": "Bache" },
            "description": { "en": "A hole.", "es": "Un hoyo." },
            "department": "streets",
            "group": "streets",
            "keywords": { "en": ["hole"], "es": ["hoyo"] },
            "examples": { "en": ["a hole in the road", "pothole on oak", "big hole hit my tire", "road has a crater", "the pavement is broken", "street is caving in", "deep hole by my drive", "bump in the asphalt"], "es": ["un hoyo en la calle", "hay un bache", "bache grande en oak", "se ponchó mi llanta", "el pavimento está roto", "la calle se hunde", "hoyo frente a mi casa", "un cráter en la vía"] },
            "expectedDays": 3,
            "location": "required",
            "photo": true,
            "contact": "optional",
            "emergency": null,
            "attributes": [
              {
                "code": "size",
                "datatype": "singlevaluelist",
                "required": false,
                "order": 1,
                "question": { "en": "How big?", "es": "¿Qué tan grande?" },
                "why": { "en": "For the truck.", "es": "Por el camión." },
                "values": [
                  { "key": "small", "name": { "en": "Small", "es": "Chico" } },
                  { "key": "large", "name": { "en": "Large", "es": "Grande" } }
                ]
              }
            ]
          }
        ]
        """;

    private const string Facilities = """
        [
          {
            "id": "city-hall",
            "name": { "en": "City Hall", "es": "Ayuntamiento" },
            "aliases": { "en": ["town hall"], "es": [] },
            "kind": "government",
            "address": "1 Oak Street",
            "lat": 41.5, "long": -90.5, "ward": 1
          }
        ]
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("city-pack-");

    public TempPack()
    {
        Directory.CreateDirectory(Path("knowledge"));
        Write("city.json", City);
        Write("services.json", Services);
        Write("places/streets.csv", "street,aliases,ward,zone,snowRoute\nOak Street,,1,A,true\nElm Street,The Elms|Old Road,1|2,A|B,false\n");
        Write("places/addresses.csv", "number,street,lat,long,ward,zone,zip\n1,Oak Street,41.5,-90.5,1,A,52000\n9,Oak Street,41.501,-90.5,1,A,52000\n");
        Write("places/intersections.csv", "street1,street2,lat,long,ward\nOak Street,Elm Street,41.5,-90.5,1\n");
        Write("places/facilities.json", Facilities);
        Write("bills/parking.csv", "number,plate,description_en,description_es,location,issued,due,amountCents,lateFeeCents,status\nC1000001,AB 12345,Expired meter,Parquímetro vencido,Oak Street,2026-11-01,2026-11-22,2500,2000,open\n");
        Write("bills/water.csv", "number,holder,address,description_en,description_es,period,issued,due,amountCents,lateFeeCents,status\nW-200001,Ann Lee,1 Oak Street,Water,Agua,2026-10,2026-11-01,2026-11-26,5000,250,paid\n");
        Write("bills/property-tax.csv", "number,holder,address,description_en,description_es,period,issued,due,amountCents,lateFeeCents,status\nP-14-00001,Ann Lee,1 Oak Street,Tax,Impuesto,2026,2026-05-14,2026-09-15,50000,750,disputed\n");
    }

    public string Folder => _folder.FullName;

    public string Path(string file) => System.IO.Path.Combine(Folder, file);

    public TempPack Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public TempPack Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(file))!);
        File.WriteAllBytes(Path(file), bytes);
        return this;
    }

    /// <summary>Replaces the first occurrence, which must be there.</summary>
    public TempPack Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(Path(file));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{old}'.");
        return Write(file, text[..at] + with + text[(at + old.Length)..]);
    }

    /// <summary>Leaves of the city what every city has: its own file, in one language, and a folder for documents.</summary>
    public TempPack OnlyEnglish()
    {
        Directory.Delete(Path("places"), recursive: true);
        Directory.Delete(Path("bills"), recursive: true);
        File.Delete(Path("services.json"));
        var text = File.ReadAllText(Path("city.json")).Replace("[\"en\", \"es\"]", "[\"en\"]", StringComparison.Ordinal);
        return Write("city.json", SpanishMember().Replace(text, string.Empty));
    }

    public CityPack Loaded() => Assert.IsType<PackLoad.Loaded>(CityPackLoader.Load(Folder)).Pack;

    public IReadOnlyList<PackFault> Faults() => Assert.IsType<PackLoad.Faulty>(CityPackLoader.Load(Folder)).Faults;

    /// <summary>Asserts that there is one fault and no other.</summary>
    public void HasOnly(string file, int line, string message)
    {
        var fault = Assert.Single(Faults());
        Assert.Equal((file, line), (fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(""", "es": (\"[^\"]*\"|\[[^]]*\]+)""")]
    private static partial Regex SpanishMember();

    public void Dispose() => _folder.Delete(recursive: true);
}
