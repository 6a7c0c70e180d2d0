package dev.streambook.recommender.serving.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.serving.http.FakeService;
import dev.streambook.recommender.serving.view.StreamProbe;
import dev.streambook.recommender.topics.StageAudit;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.Opinion;
import dev.streambook.unit4.Seen;
import dev.streambook.unit4.UserVector;
import dev.streambook.unit4.UserVector.Solved;
import dev.streambook.unit4.solution.FoldIn;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The live page in a real browser, as a viewer of it sees it. Needs Chromium and ChromeDriver on this machine. */
class LivePageBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Warns of each Chromium that is newer than Selenium, which does no harm: no DevTools are used. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final Model model = Models.random("2026-01-31T20-15", 60, 8, 3);
    private final FakeService service =
            new FakeService(FakeService.settings(0), event -> CompletableFuture.completedFuture(null));
    private ChromeDriver browser;

    @BeforeEach
    void a_browser_shows_the_page() {
        Optional<File> chromium = executable("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = executable("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "no Chromium with ChromeDriver on the PATH: the page is not looked at; install both to run this test");
        for (int item = 1; item <= 60; item++) {
            service.film(item, "Film number " + item, "Drama");
        }
        SELENIUM.setLevel(Level.SEVERE);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow())
                        .build(),
                options(chromium.orElseThrow()));
        browser.get(service.url() + "/");
    }

    @AfterEach
    void both_end() {
        if (browser != null) {
            browser.quit();
        }
        service.close();
    }

    @Test
    void before_the_first_model_it_says_so() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(text("connection")).isEqualTo("live");
            assertThat(text("model")).isEqualTo("none yet");
        });
        assertThat(complaintsOfTheBrowser()).isEmpty();
    }

    @Test
    void an_event_changes_the_list_on_the_screen() {
        service.models.swap(model);
        rated(1, 7, 5.0);
        browser.navigate().refresh();
        await().atMost(PATIENCE).until(() -> films().size() == 10);
        List<String> before = films();

        rated(1, Integer.parseInt(before.get(0).replaceAll("(?s).*Film number (\\d+).*", "$1")), 0.5);

        await().atMost(PATIENCE).until(() -> films().size() == 10 && !films().equals(before));
        assertThat(films()).noneMatch(film -> film.contains(title(before.get(0)) + "\n"));
        assertThat(text("model")).contains("2026-01-31");
        assertThat(complaintsOfTheBrowser()).isEmpty();
    }

    @Test
    void a_film_of_the_list_says_why_it_is_there_when_it_is_opened() {
        service.models.swap(model);
        rated(1, 7, 5.0);
        rated(1, 8, 1.0);
        browser.navigate().refresh();
        await().atMost(PATIENCE).until(() -> films().size() == 10);

        browser.findElement(By.cssSelector("#recommendations .opener")).click();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.findElements(By.cssSelector("#recommendations .reasons p")))
                        .extracting(reason -> reason.getText().replace('\n', ' '))
                        .hasSize(2)
                        .anyMatch(reason -> reason.contains("5 ★ for Film number 7"))
                        .anyMatch(reason -> reason.contains("1 ★ for Film number 8")));
        assertThat(complaintsOfTheBrowser()).isEmpty();
    }

    @Test
    void the_page_says_which_node_answers() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("node")).isEqualTo("of node 1"));
    }

    @Test
    void the_audit_and_the_parts_are_shown() {
        service.audit(0, new StageAudit("speed", 10, 8, 1, 1));
        service.reading = new StreamProbe.Reading(10, Map.of("speed", 0L));
        service.tooEarly = 3;

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(text("audit")).contains("speed 10 8 1 1 0 0 0");
            assertThat(text("early")).contains("3 posted events were refused");
            assertThat(text("parts")).contains("1.8 Windows reference").contains("4.5 Fold-in yours");
        });
    }

    private void rated(int user, int item, double stars) {
        List<Opinion> opinions = Stream.concat(
                        service.view.users().user(user).stream().flatMap(known -> known.opinions().stream()),
                        Stream.of(new Opinion(item, stars, Instant.now(), "e" + item)))
                .toList();
        UserVector unsolved = new UserVector(user, Optional.empty(), opinions, Seen.shown(), List.of());
        float[] vector = new FoldIn()
                .vector(
                        model.items(),
                        model.factors().preferences().of(unsolved.feedback()),
                        model.factors().objective())
                .orElseThrow();
        Solved solved = new Solved(model.version(), vector);
        service.user(new UserVector(user, Optional.of(solved), opinions, Seen.shown(), List.of()));
    }

    /** Read in one go, as the page may redraw its list between two questions. */
    private List<String> films() {
        Object texts = browser.executeScript(
                "return [...document.querySelectorAll('#recommendations > li')].map(film => film.innerText)");
        return ((List<?>) texts).stream().map(String::valueOf).toList();
    }

    private String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }

    private List<String> complaintsOfTheBrowser() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    private static String title(String film) {
        return film.replaceAll("(?s).*(Film number \\d+).*", "$1");
    }

    private static ChromeOptions options(File chromium) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    private static Optional<File> executable(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
