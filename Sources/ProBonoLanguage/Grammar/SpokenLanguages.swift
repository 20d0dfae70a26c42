import ProBonoText

/// The spoken languages, by their ISO 639-1 codes, and the names by which the most common are also read.
public enum SpokenLanguages {
  /// Every ISO 639-1 code, in alphabetical order.
  public static let codes: [String] = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta \
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init)

  /// The names, in English and French, that are read besides the codes.
  static let names: [String: [String]] = [
    "ar": ["arabic", "arabe"], "bn": ["bengali"], "br": ["breton"], "ca": ["catalan"], "cs": ["czech", "tchèque"],
    "da": ["danish", "danois"], "de": ["german", "allemand"], "el": ["greek", "grec"], "en": ["english", "anglais"],
    "es": ["spanish", "espagnol"], "eu": ["basque"], "fa": ["persian", "persan"], "fi": ["finnish", "finnois"],
    "fr": ["french", "français"], "he": ["hebrew", "hébreu"], "hi": ["hindi"], "hu": ["hungarian", "hongrois"],
    "id": ["indonesian", "indonésien"], "it": ["italian", "italien"], "ja": ["japanese", "japonais"],
    "ko": ["korean", "coréen"], "nl": ["dutch", "néerlandais", "flemish", "flamand"], "no": ["norwegian", "norvégien"],
    "oc": ["occitan"], "pl": ["polish", "polonais"], "pt": ["portuguese", "portugais"], "ro": ["romanian", "roumain"],
    "ru": ["russian", "russe"], "sv": ["swedish", "suédois"], "sw": ["swahili"], "ta": ["tamil", "tamoul"],
    "th": ["thai", "thaï"], "tr": ["turkish", "turc"], "uk": ["ukrainian", "ukrainien"], "ur": ["urdu", "ourdou"],
    "vi": ["vietnamese", "vietnamien"], "wo": ["wolof"], "zh": ["chinese", "chinois", "mandarin"],
  ]

  /// The code of a language, written as its code or name, whatever the case and accents.
  public static func code(of text: String) -> String? { byFoldedName[Folding.foldWord(text)] }

  /// Every code: French and English, then those of the other languages that have a name here, then the rest.
  public static let commonFirst: [String] = {
    let first = ["fr", "en"]
    let named = codes.filter { names[$0] != nil && !first.contains($0) }
    return first + named + codes.filter { names[$0] == nil }
  }()

  /// The English name of a language, where it is one of the most common.
  public static func name(of code: String) -> String? { names[code]?.first }

  /// Codes and names, for suggestions.
  public static let allNames: [String] = codes + names.sorted { $0.key < $1.key }.flatMap(\.value)

  private static let byFoldedName: [String: String] = {
    var result: [String: String] = [:]
    for code in codes { result[code] = code }
    for (code, names) in names {
      for name in names { result[Folding.foldWord(name)] = code }
    }
    return result
  }()
}
