package sicetnon.ingest;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to do with files that are not read, by what their names end with. */
final class Hints {
  private static final Map<String, String> KINDS =
      Stream.of(
              of("doc dot wps wpd", "an old word processor's file; save it as .docx"),
              of(
                  "pages odm fodt tex lyx typ texi",
                  "kept by a program of its own; export it as .docx or .pdf"),
              of(
                  "xls xlsx ods numbers",
                  "a spreadsheet; save its sheet of articles as .csv with a column `text`"),
              of("ppt pptx odp key", "slides; export them as .pdf"),
              of(
                  "png jpg jpeg gif webp heic bmp tif tiff svg ico",
                  "a picture; type out what it says"),
              of(
                  "mp3 mp4 m4a wav ogg webm mov avi mkv flac",
                  "a recording; save its transcript as .vtt or .txt"),
              of("zip tar gz tgz bz2 xz 7z rar", "an archive; unpack it here"),
              of("eml msg mbox pst", "mail; save the message as .txt or .html"),
              of("mht mhtml webarchive", "a saved page with its pictures; save it as .html alone"),
              of(
                  "mobi azw azw3 djvu ps xps",
                  "a book in a form of its own; convert it to .epub or .pdf"),
              of("ipynb one enex", "notes in a form of their own; export them as .md or .html"))
          .flatMap(m -> m.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Hints() {}

  private static Map<String, String> of(String endings, String hint) {
    return Stream.of(endings.split(" ")).collect(Collectors.toMap(e -> e, e -> hint));
  }

  /** Why a file of this name is not read, and what to do. */
  static String of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.indexOf('.') < 0) {
      return "name without an ending; name it .txt or .md to have it read";
    }
    return KINDS.getOrDefault(
        Format.ending(path), "unknown kind of file; save it as .txt, .md, .html, .docx or .pdf");
  }
}
