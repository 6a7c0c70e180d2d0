package dev.streambook.recommender.serving.http;

import static dev.streambook.recommender.serving.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.serving.fault.FaultRun.State;
import dev.streambook.recommender.serving.http.ApiClient.Answer;
import dev.streambook.recommender.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FaultRoutesTest {

    private static final String KEY = "0123456789-secret-key";

    @Test
    void a_fault_is_caused_and_found_in_the_report() {
        try (FakeService service = with(Map.of())) {
            ApiClient api = new ApiClient(service);
            String run = "{'fault':'burst','begunAt':'2026-01-31T20:15:00Z','state':'running','stages':[]}";

            assertThat(api.send("POST", "/faults/burst", "")).isEqualTo(new Answer(202, json(run)));
            assertThat(api.get("/faults").body()).contains(json("'runs':[" + run + "]"));
        }
    }

    @Test
    void a_second_one_is_refused_until_the_first_is_recovered() {
        try (FakeService service = with(Map.of())) {
            ApiClient api = new ApiClient(service);
            api.send("POST", "/faults/burst", "");

            assertThat(api.send("POST", "/faults/crash-speed", ""))
                    .isEqualTo(Answer.error(409, "fault burst is running; expected one at a time"));

            service.faults.become(State.RECOVERED, "5,000 events were sent at once");
            assertThat(api.send("POST", "/faults/crash-speed", "").status()).isEqualTo(202);
        }
    }

    @Test
    void who_has_not_the_key_causes_none() {
        try (FakeService service = with(Map.of("http.api-key", KEY))) {
            ApiClient api = new ApiClient(service);

            assertThat(api.send("POST", "/faults/burst", "").status()).isEqualTo(401);
            assertThat(service.faults.report().runs()).isEmpty();
            assertThat(api.send("POST", "/faults/burst", "", "Authorization", "Bearer " + KEY)
                            .status())
                    .isEqualTo(202);
        }
    }

    @Test
    void a_page_of_another_site_causes_none() {
        try (FakeService service = with(Map.of())) {
            assertThat(new ApiClient(service)
                            .send("POST", "/faults/burst", "", "Origin", "https://elsewhere.example")
                            .status())
                    .isEqualTo(403);
            assertThat(service.faults.report().runs()).isEmpty();
        }
    }

    private static FakeService with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("http.port", "0");
        return new FakeService(
                ApiSettings.read(Settings.load(all).block("http")), event -> CompletableFuture.completedFuture(null));
    }
}
