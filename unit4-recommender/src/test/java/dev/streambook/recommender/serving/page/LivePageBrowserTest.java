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
import dev.streambook.workbook.browser.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live page in a real browser, as a viewer of it sees it. Needs Chromium and ChromeDriver on this machine. */
class LivePageBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Model model = Models.random("2026-01-31T20-15", 60, 8, 3);
    private final FakeService service =
            new FakeService(FakeService.settings(0), event -> CompletableFuture.completedFuture(null));
    private Browser browser;

    @BeforeEach
    void a_browser_shows_the_page() {
        browser = Browser.open(1280);
        for (int item = 1; item <= 60; item++) {
            service.film(item, "Film number " + item, "Drama");
        }
        browser.show(service.url() + "/");
    }

    @AfterEach
    void both_end() {
        if (browser != null) {
            browser.close();
        }
        service.close();
    }

    @Test
    void before_the_first_model_it_says_so() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(browser.text("connection")).isEqualTo("live");
            assertThat(browser.text("model")).isEqualTo("none yet");
        });
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_event_changes_the_list_on_the_screen() {
        service.models.swap(model);
        rated(1, 7, 5.0);
        browser.refresh();
        await().atMost(PATIENCE).until(() -> films().size() == 10);
        List<String> before = films();

        rated(1, Integer.parseInt(before.get(0).replaceAll("(?s).*Film number (\\d+).*", "$1")), 0.5);

        await().atMost(PATIENCE).until(() -> films().size() == 10 && !films().equals(before));
        assertThat(films()).noneMatch(film -> film.contains(title(before.get(0)) + "\n"));
        assertThat(browser.text("model")).contains("2026-01-31");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_film_of_the_list_says_why_it_is_there_when_it_is_opened() {
        service.models.swap(model);
        rated(1, 7, 5.0);
        rated(1, 8, 1.0);
        browser.refresh();
        await().atMost(PATIENCE).until(() -> films().size() == 10);

        browser.click("#recommendations .opener");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.texts("#recommendations .reasons p"))
                        .extracting(reason -> reason.replace('\n', ' '))
                        .hasSize(2)
                        .anyMatch(reason -> reason.contains("5 ★ for Film number 7"))
                        .anyMatch(reason -> reason.contains("1 ★ for Film number 8")));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_page_says_which_node_answers() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.text("node")).isEqualTo("of node 1"));
    }

    @Test
    void the_audit_and_the_parts_are_shown() {
        service.audit(0, new StageAudit("speed", 10, 8, 1, 1));
        service.reading = new StreamProbe.Reading(10, Map.of("speed", 0L));
        service.tooEarly = 3;

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(browser.text("audit")).contains("speed 10 8 1 1 0 0 0");
            assertThat(browser.text("early")).contains("3 posted events were refused");
            assertThat(browser.texts("#parts li"))
                    .extracting(part -> part.replace('\n', ' '))
                    .containsExactly("1.8 Windows reference", "4.5 Fold-in yours");
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

    private List<String> films() {
        return browser.texts("#recommendations > li");
    }

    private static String title(String film) {
        return film.replaceAll("(?s).*(Film number \\d+).*", "$1");
    }
}
