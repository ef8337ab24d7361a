package sicetnon.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/**
 * A page whose streams are put together within the bound of one. The library inflates all of them
 * at once, or reads one past any bound.
 */
final class PdfPage extends PDPage {
  private final PDResources resources;

  PdfPage(PDPage page, ResourceCache cache) {
    super(page.getCOSObject());
    PDResources own = page.getResources();
    resources = own == null ? null : new PDResources(own.getCOSObject(), cache);
  }

  @Override
  public PDResources getResources() {
    return resources;
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (COSStream stream : streams()) {
      if (all.size() < PdfFile.MOST) {
        try (InputStream in = new RandomAccessInputStream(stream.createView())) {
          all.write(in.readNBytes(PdfFile.MOST - all.size()));
        }
        all.write('\n');
      }
    }
    return new RandomAccessReadBuffer(all.toByteArray());
  }

  private List<COSStream> streams() {
    COSBase contents = getCOSObject().getDictionaryObject(COSName.CONTENTS);
    List<COSStream> streams = new ArrayList<>();
    if (contents instanceof COSStream stream) {
      streams.add(stream);
    } else if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream stream) {
          streams.add(stream);
        }
      }
    }
    return streams;
  }
}
