package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageRecognizerTest {
  private final LanguageRecognizer recognizer = new LanguageRecognizer();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Der Koch schreibt die Speisekarte und bestellt am Morgen den Fisch.|German",
        "Le chef de cuisine compose le menu et choisit les fournisseurs de poisson.|French",
        "El cocinero escribe la carta y compra el pescado por la ma\u00F1ana.|Spanish",
        "The cook writes the menu and orders the fish in the morning.|''",
        "Owns menu. Orders fish. Runs kitchen. Trains cooks.|''",
        "Java Python Kubernetes Docker AWS Terraform Ansible|''",
        "Maria Okafor, Priya Raman, Dana Whitfield, Juan Garc\u00EDa|''",
        "Zu kurz|''"
      })
  void namesTheLanguageOfWhatIsNotEnglish(String text, String language) {
    assertEquals(language, recognizer.foreign(text));
  }
}
