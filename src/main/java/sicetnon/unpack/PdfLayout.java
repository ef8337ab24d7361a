package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;

/** Types pages of words: from what stands where, to what is read after what, to what it is. */
final class PdfLayout {
  static final String RUNNING = "running heads and page numbers";

  private PdfLayout() {}

  static void type(List<PdfSheet> sheets, Typescript out) {
    List<PdfSheet> bare = PdfFurniture.without(sheets);
    if (!bare.equals(sheets)) {
      out.note(RUNNING);
    }
    PdfColumns columns = new PdfColumns();
    List<List<PdfPiece>> areas = new ArrayList<>();
    for (PdfSheet sheet : bare) {
      PdfAligned aligned = new PdfAligned(sheet.rules());
      for (List<PdfPiece> area : columns.areas(PdfGrids.pieces(sheet))) {
        areas.add(aligned.pieces(area));
      }
    }
    PdfLook look = PdfLook.of(areas);
    PdfFlow flow = new PdfFlow(look, new PdfHyphens(bare));
    areas.forEach(a -> flow.add(new PdfParagraphs(look).blocks(a)));
    flow.type(out);
  }
}
