package sicetnon.pipeline;

import sicetnon.extract.Draft;
import sicetnon.extract.Extractor;
import sicetnon.role.RoleList;

/**
 * A text that was read as the only article of a folder, with what each stage gave of it.
 *
 * @param draft the article
 * @param roles that it shows and no pack names
 * @param accounts what was read, sentence by sentence
 */
public record Trial(Draft draft, RoleList roles, Extractor.Accounts accounts) {}
