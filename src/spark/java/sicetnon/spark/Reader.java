package sicetnon.spark;

import java.io.Serializable;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.extract.Draft;
import sicetnon.extract.Extracted;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
import sicetnon.pipeline.Pipeline;
import sicetnon.reconcile.Origins;
import sicetnon.role.RoleIndex;
import sicetnon.role.RoleList;

/**
 * What a task needs to read articles; small, since the models are the JVM's own.
 *
 * @param pack folder of the user's pack as it was handed to Spark, or empty
 * @param run tells this run from others in the same JVM
 */
record Reader(String pack, String run) implements Serializable {

  /**
   * What is known of one article before the others are.
   *
   * @param outline null when it could not be analysed
   * @param credit whose text it is by its own word, or empty
   * @param failure why it could not be analysed, or empty
   */
  record Look(Outline outline, String credit, String failure) {}

  /**
   * What one article yields.
   *
   * @param claims with their voices, in file order
   * @param extraction null when it could not be read
   * @param failure why it could not be read, or empty
   */
  record Yield(List<Claim> claims, Extraction extraction, String failure) {
    /** The same without the claims. */
    Light light() {
      return new Light(extraction, failure);
    }
  }

  /** What the driver keeps of a yield. */
  record Light(Extraction extraction, String failure) {}

  /** What of the whole folder reaches each article: one to a JVM. */
  static final class Folder implements Serializable {
    private static final long serialVersionUID = 1;

    private final Sent<RoleList> roles;
    private final Sent<Origins> origins;
    private transient RoleIndex index;

    Folder(RoleList roles, Origins origins) {
      this.roles = new Sent<>(roles);
      this.origins = new Sent<>(origins);
    }

    private synchronized RoleIndex index() {
      if (index == null) {
        index = new RoleIndex(roles.get());
      }
      return index;
    }
  }

  Look look(Page page) {
    Engine engine = Engine.of(pack);
    try {
      Draft draft = engine.pipeline().draft(page.content());
      engine.drafts(run).keep(draft);
      return new Look(draft.outline(), Origins.credit(page.text()), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Look(null, "", Pipeline.failure(e));
    }
  }

  Yield read(Page page, Folder folder) {
    Engine engine = Engine.of(pack);
    try {
      Draft kept = engine.drafts(run).take(page.path());
      Draft draft = kept == null ? engine.pipeline().draft(page.content()) : kept;
      Extracted read = engine.pipeline().extracted(draft, page.text(), folder.index());
      Origins origins = folder.origins.get();
      return new Yield(read.claims().stream().map(origins::of).toList(), read.extraction(), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Yield(List.of(), null, Pipeline.failure(e));
    }
  }
}
