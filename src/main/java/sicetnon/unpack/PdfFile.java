package sicetnon.unpack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * A PDF whose streams swell no further than a bound. The library inflates a stream into memory
 * whatever comes out, also those of the cross references, so it is given streams that stop.
 */
final class PdfFile extends PDFParser {
  /** Bytes that come out of one stream; what is behind them is lost. */
  static final int MOST = 8_000_000;

  /** Bytes that come out of all streams together, each as often as it is asked for. */
  private static final long ALL = 1_000_000_000;

  /** What it costs to open a stream at all, in bytes: small ones can call one another for ever. */
  private static final int VIEW = 5_000;

  /** The filters of all but pictures. */
  private static final Set<String> FILTERS =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "RunLengthDecode",
          "RL",
          "Crypt");

  private long left = ALL;
  private boolean cut;

  PdfFile(byte[] bytes) throws IOException {
    super(new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    document = new Streams(this);
  }

  /** Whether a stream was cut. */
  boolean cut() {
    return cut;
  }

  /** Whether no more is read, because of what came out of the streams so far. */
  boolean spent() {
    return left <= 0;
  }

  private void charge(long bytes) {
    left -= bytes;
    if (spent()) {
      throw new Full();
    }
  }

  /** Makes the streams; everything else is as in the library. */
  private static final class Streams extends COSDocument {
    private final PdfFile file;
    private final RandomAccessStreamCache cache;

    Streams(PdfFile file) throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache(), file);
      this.file = file;
      this.cache = IOUtils.createMemoryOnlyStreamCache().create();
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream = new Stream(file, cache, file.createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  /** A stream that ends where it has given enough. */
  private static final class Stream extends COSStream {
    private final PdfFile file;

    Stream(PdfFile file, RandomAccessStreamCache cache, RandomAccessReadView view)
        throws IOException {
      super(cache, view);
      this.file = file;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      file.charge(VIEW);
      return new RandomAccessReadBuffer(decoded());
    }

    /** The library makes its own of these and bounds none, so one too large is not opened. */
    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
      if (decoded().length >= MOST) {
        throw new IOException("The stream swells to over " + MOST + " bytes");
      }
      return super.createInputStream(options);
    }

    private byte[] decoded() throws IOException {
      List<COSName> filters = filters();
      byte[] bytes = filters.isEmpty() ? raw() : new byte[0];
      for (int i = 0; i < filters.size(); i++) {
        try (InputStream in = i == 0 ? createRawInputStream() : new ByteArrayInputStream(bytes)) {
          bytes = decoded(filters.get(i), i, in);
        }
      }
      file.cut |= PdfRanges.swell(bytes);
      return PdfRanges.swell(bytes) ? new byte[0] : bytes;
    }

    private byte[] raw() throws IOException {
      try (InputStream in = createRawInputStream()) {
        byte[] bytes = in.readNBytes(MOST);
        file.charge(bytes.length);
        return bytes;
      }
    }

    private byte[] decoded(COSName filter, int index, InputStream in) throws IOException {
      if (!FILTERS.contains(filter.getName())) {
        throw new IOException("The stream holds no text: " + filter.getName());
      }
      Sink sink = new Sink(file);
      try {
        FilterFactory.INSTANCE
            .getFilter(filter)
            .decode(in, sink, this, index, DecodeOptions.DEFAULT);
      } catch (Full e) {
        file.charge(0);
        file.cut = true;
      }
      return sink.toByteArray();
    }

    /** Each but once, as the library has it: a stream packed twice alike is a trap. */
    private List<COSName> filters() {
      List<COSName> names = new ArrayList<>();
      COSBase filters = getFilters();
      if (filters instanceof COSName name) {
        names.add(name);
      } else if (filters instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          if (array.getObject(i) instanceof COSName name && !names.contains(name)) {
            names.add(name);
          }
        }
      }
      return names;
    }
  }

  /** Takes what comes out of a stream until there is enough. */
  private static final class Sink extends ByteArrayOutputStream {
    private final PdfFile file;

    Sink(PdfFile file) {
      this.file = file;
    }

    @Override
    public synchronized void write(int b) {
      room(1);
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      int taken = room(length);
      super.write(bytes, from, taken);
      if (taken < length) {
        throw new Full();
      }
    }

    private int room(int wanted) {
      int room = (int) Math.min(Math.min(MOST - count, file.left), wanted);
      if (room <= 0 && wanted > 0) {
        throw new Full();
      }
      file.left -= room;
      return room;
    }
  }

  /** Enough came out. */
  private static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1;

    Full() {
      super(null, null, false, false);
    }
  }
}
