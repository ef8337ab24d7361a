package sicetnon.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium of the system; tests that need it are skipped where it is not. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern ASKED =
      Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser start() {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no " + CHROMIUM + " or " + DRIVER + " here; skipped");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1400,1000");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  Browser open(Object address) {
    driver.get(address instanceof Path file ? file.toUri().toString() : address.toString());
    until("document.querySelector('main, body > pre') !== null");
    return this;
  }

  /** Loads the page anew at the place where it is. */
  Browser reload() {
    driver.navigate().refresh();
    return this;
  }

  /** Goes to another place of the page that is open. */
  Browser hash(String hash) {
    script("location.hash = arguments[0]", hash);
    return this;
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The value of an expression. */
  Object value(String expression) {
    return script("return " + expression);
  }

  long count(String selector) {
    return (Long) script("return document.querySelectorAll(arguments[0]).length", selector);
  }

  /** The words on the page, as they are seen. */
  String text(String selector) {
    return String.valueOf(
        script("return document.querySelector(arguments[0])?.innerText ?? ''", selector));
  }

  /** Waits for an expression to be true. */
  Browser until(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(value(expression))) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "not within " + PATIENCE + ": " + expression + "; the page says " + text("body"));
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return this;
  }

  Browser click(String selector) {
    WebElement element = driver.findElement(By.cssSelector(selector));
    script("arguments[0].scrollIntoView({ block: 'center' })", element);
    element.click();
    return this;
  }

  Browser type(String selector, String keys) {
    driver.findElement(By.cssSelector(selector)).sendKeys(keys);
    return this;
  }

  /** Presses the mouse at one place of the window and lets it go at another. */
  Browser drag(List<? extends Number> places) {
    int[] at = places.stream().mapToInt(Number::intValue).toArray();
    new Actions(driver)
        .moveToLocation(at[0], at[1])
        .clickAndHold()
        .moveToLocation((at[0] + at[2]) / 2, at[3])
        .moveToLocation(at[2], at[3])
        .release()
        .perform();
    return this;
  }

  /** What is in sight, as a picture. */
  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** Presses keys wherever the focus is. */
  Browser press(CharSequence keys) {
    try {
      driver.switchTo().activeElement().sendKeys(keys);
    } catch (ElementNotInteractableException e) {
      // the focus is on what is not drawn yet; a keyboard does not ask
      new Actions(driver).sendKeys(keys).perform();
    }
    return this;
  }

  Browser escape() {
    return press(Keys.ESCAPE);
  }

  /** Opens another tab and turns to it. */
  Browser tab() {
    driver.switchTo().newWindow(WindowType.TAB);
    return this;
  }

  List<String> tabs() {
    return List.copyOf(driver.getWindowHandles());
  }

  /** Closes the tab that is in sight and turns to another. */
  Browser closeTab(String next) {
    driver.close();
    driver.switchTo().window(next);
    return this;
  }

  Browser look(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /**
   * The page on paper, from a printer that leaves out backgrounds, as browsers have it at first.
   */
  byte[] print() {
    Map<String, Object> pdf =
        driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", false));
    return Base64.getMimeDecoder().decode(String.valueOf(pdf.get("data")));
  }

  /** Saves what the page gives to download in a folder. */
  Browser downloadTo(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
    return this;
  }

  /** What was copied last. */
  String clipboard() {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    return String.valueOf(
        driver.executeAsyncScript(
            "navigator.clipboard.readText().then(arguments[0], (e) => arguments[0](String(e)))"));
  }

  /** What the page has written to its console. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /** The addresses that were asked for since the last call, those on this machine's disk too. */
  List<String> requests() {
    List<String> found = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      Matcher matcher = ASKED.matcher(entry.getMessage());
      if (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  /** Violations of WCAG 2.1 A and AA that axe finds, each with the places. */
  List<?> violations() throws IOException {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      script(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
    return (List<?>)
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })"
                + ".then((found) => done(found.violations.map((v) => v.id + ': ' + v.help + ' '"
                + " + v.nodes.slice(0, 3).map((n) => n.html + ' ' + n.failureSummary).join(' | '))));");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
