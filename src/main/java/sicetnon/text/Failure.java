package sicetnon.text;

/**
 * Why a part of an article was not read, which a person should know.
 *
 * @param line of the file, from 1
 * @param reason what is wrong and what to do
 */
public record Failure(int line, String reason) {}
