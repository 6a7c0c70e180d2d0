package dev.streambook.recommender.serving.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.event.EventJson;
import dev.streambook.event.Rated;
import dev.streambook.recommender.model.Models;
import dev.streambook.recommender.serving.fault.FaultRun.State;
import dev.streambook.recommender.serving.fault.StageRecovery;
import dev.streambook.recommender.serving.http.ApiSettings;
import dev.streambook.recommender.serving.http.FakeService;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.workbook.browser.Browser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a viewer of the live page can change: faults, and ratings where the service wants a key. */
class WritingPageBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String KEY = "0123456789-secret-key";

    private final Browser browser = Browser.open(1280);
    private final List<Rated> stored = new CopyOnWriteArrayList<>();
    private FakeService service;

    @AfterEach
    void both_end() {
        browser.close();
        if (service != null) {
            service.close();
        }
    }

    @Test
    void a_fault_is_caused_by_the_keyboard_and_the_recovery_is_told_stage_by_stage() {
        show(Map.of());
        await().atMost(PATIENCE).until(() -> browser.texts("#faults button").size() == 2);

        browser.focus("[data-fault=crash-speed]");
        browser.type(Keys.ENTER);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.text("fault-state")).isEqualTo("under way"));
        service.faults.become(
                State.RECOVERING,
                "a transaction was written and not committed",
                new StageRecovery("intake", Optional.of(12L)),
                new StageRecovery("speed", Optional.empty()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.text("fault-runs").replace('\n', ' '))
                        .contains("Crash the speed layer: a transaction was written and not committed")
                        .contains("recovering")
                        .contains("intake 12 ms speed …"));
        service.faults.become(
                State.RECOVERED,
                "a transaction was written and not committed",
                new StageRecovery("intake", Optional.of(12L)),
                new StageRecovery("speed", Optional.of(1_340L)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(browser.text("fault-runs").replace('\n', ' '))
                        .contains("every stage is back")
                        .contains("speed 1.3 s"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void while_a_fault_is_under_way_no_button_causes_another_and_the_keyboard_stays_where_it_is() {
        show(Map.of());
        await().atMost(PATIENCE).until(() -> browser.texts("#faults button").size() == 2);
        browser.focus("[data-fault=burst]");
        browser.type(Keys.ENTER);
        await().atMost(PATIENCE)
                .until(() -> browser.texts("#faults button[aria-disabled=true]").size() == 2);

        browser.type(Keys.ENTER);

        assertThat(browser.script("return document.activeElement.dataset.fault"))
                .isEqualTo("burst");
        assertThat(browser.text("fault-message")).isEmpty();
        assertThat(service.faults.report().runs()).hasSize(1);
    }

    @Test
    void where_the_service_wants_a_key_the_page_asks_for_it_and_sends_again_what_was_refused() {
        show(Map.of("http.api-key", KEY));
        await().atMost(PATIENCE)
                .until(() -> browser.texts("#recommendations .stars button").size() > 0);
        assertThat(browser.isShown("#key-card")).isFalse();

        browser.click("#recommendations .stars button");

        await().atMost(PATIENCE).until(() -> browser.isShown("#key-card"));
        assertThat(browser.focused()).isEqualTo("key");
        browser.type("not the right key", Keys.ENTER);
        await().atMost(PATIENCE).until(() -> browser.text("key-note").startsWith("That is not the key"));
        assertThat(stored).isEmpty();
        browser.type(KEY, Keys.ENTER);
        await().atMost(PATIENCE).until(() -> browser.text("message").endsWith("is in the log."));
        assertThat(browser.isShown("#key-card")).isFalse();
        assertThat(stored).hasSize(1);

        browser.refresh();
        await().atMost(PATIENCE).until(() -> browser.texts("#faults button").size() == 2);
        browser.click("[data-fault=burst]");
        await().atMost(PATIENCE).until(() -> service.faults.report().runs().size() == 1);
        assertThat(browser.isShown("#key-card")).as("asked once in a session").isFalse();
    }

    private void show(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("http.port", "0");
        service = new FakeService(ApiSettings.read(Settings.load(all).block("http")), event -> {
            stored.add((Rated) EventJson.read(event.line()));
            return CompletableFuture.completedFuture(null);
        });
        service.models.swap(Models.random("2026-01-31T20-15", 60, 8, 3));
        service.film(1, "Film number 1", "Drama");
        service.trending("{\"windowStart\":\"2026-01-31T20:00:00Z\",\"windowEnd\":\"2026-01-31T21:00:00Z\","
                + "\"items\":[{\"item\":1,\"count\":12}]}");
        browser.show(service.url() + "/");
    }
}
