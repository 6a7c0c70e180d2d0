package dev.streambook.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.desk.compile.CompileFault;
import dev.streambook.desk.course.Course;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.page.DeskServer;
import dev.streambook.desk.run.Actions;
import dev.streambook.desk.run.PlayRun;
import dev.streambook.desk.run.Workbench;
import dev.streambook.sample.Mistaken;
import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.browser.Browser;
import dev.streambook.workbook.junit.AnswerRun;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The desk's page as a learner sees it. What needs a browser is left out where there is no Chromium with ChromeDriver. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DeskBrowserTest {

    private static final String ROOT = "streambook.root";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ExerciseEntry MISTAKEN = ExerciseEntry.of(Mistaken.class);
    private static final String LESSON = """
            # 9.4 Mistaken

            ## The idea

            ### Half

            Half of `-3` is `-2`. | a table |

            ```
            %s
            ```

            | a | b |
            |---|---|
            | <b>bold</b> | c |

            <details><summary>Hint 1</summary>

            Use `Math.floorDiv`.

            </details>

            ## After solving

            **A secret.** Rounding down.
            """.formatted("─".repeat(100));

    private final String outerRoot = System.getProperty(ROOT);
    private final BlockingQueue<DeskEvent> events = new LinkedBlockingQueue<>();

    private DeskServer server;
    private Workbench workbench;
    private String address;
    private Browser browser;

    @BeforeEach
    void the_desk_serves_a_checkout_of_its_own(@TempDir Path folder) throws Exception {
        Path root = folder.toRealPath();
        System.setProperty(ROOT, root.toString());
        SampleCourse sample = new SampleCourse(root);
        sample.save(Mistaken.class, "");
        Files.writeString(root.resolve(MISTAKEN.page()), LESSON);
        Files.writeString(root.resolve("docs/README.md"), "# Lessons\n\nTo [Mistaken](unit9/9.4-mistaken.md#half).\n");
        Course course = sample.course(Mistaken.class);
        workbench = new Workbench(course, events::add);
        server = new DeskServer(
                course, root, new Actions(course, workbench, new PlayRun(course, events::add), events::add));
        address = server.start(0);
    }

    @AfterEach
    void all_end() {
        if (browser != null) {
            browser.close();
        }
        server.close();
        workbench.close();
        System.clearProperty(ROOT);
        if (outerRoot != null) {
            System.setProperty(ROOT, outerRoot);
        }
    }

    @Test
    void only_its_own_page_is_served() throws Exception {
        assertThat(status("GET", "api/boards", "localhost", null)).isEqualTo(200);
        assertThat(status("GET", "api/boards", "evil.example", null)).isEqualTo(403);
        assertThat(status("POST", "api/do/board", "localhost", null)).isEqualTo(403);
        assertThat(status("POST", "api/do/again", "localhost", "http://evil.example"))
                .isEqualTo(403);
        assertThat(status("GET", "api/show?name=../outside.md", "localhost", null))
                .isEqualTo(404);
        assertThat(status("GET", "api/diff?exercise=9.4", "localhost", null))
                .as("the reference, before the exercise is solved")
                .isEqualTo(404);
    }

    @Test
    void the_lesson_stands_beside_the_verdict_and_what_is_to_come_stays_closed() {
        browse("#docs/README.md");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("units")).contains("9.4", "Mistaken"));

        browser.click("#lesson a");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("lesson")).contains("Half of -3", "bold"));
        assertThat(text("lesson")).doesNotContain("A secret");

        server.accept(new DeskEvent.Opened(MISTAKEN));
        server.accept(new DeskEvent.Judged(
                MISTAKEN, AnswerRun.ofYours(MISTAKEN).run(), "printed <b>so</b>", 0.4, Optional.empty()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("verdict"))
                        .contains("Half is rounded down.", "expected: -2", "but was: -1", "0.4 s"));

        server.accept(new DeskEvent.NotCompiled(
                MISTAKEN, List.of(new CompileFault(MISTAKEN.stubPath(), 7, "';' expected", "return 1", 8)), 0.1));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(text("verdict")).contains("does not compile", "';' expected", "Mistaken.java:7"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoever_opens_an_exercise_is_told_what_to_do_and_when_it_is_warm() {
        server.accept(new DeskEvent.Opened(MISTAKEN));
        browse("#docs/README.md");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("engines"))
                        .isEqualTo("9.4 warms up. Write your answer, and save the file: the verdict comes here."));

        server.accept(new DeskEvent.Warm(MISTAKEN, 1.25, false));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("engines")).isEqualTo("9.4 is ready for your next save (1.3 s)."));

        server.accept(new DeskEvent.Opened(MISTAKEN));
        browser.script("location.reload()");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("engines")).startsWith("9.4 warms up."));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void keys_do_what_the_buttons_do_and_a_narrow_window_does_not_scroll_sideways() {
        browse("#" + MISTAKEN.page());
        browser.resize(500);
        server.accept(new DeskEvent.Opened(MISTAKEN));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("answer")).isEqualTo("Mistaken.java"));

        press("h");
        assertThat(text("lesson")).contains("Use Math.floorDiv.");

        press("n");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(events).contains(new DeskEvent.Opened(MISTAKEN)));
        press("n");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events)
                        .contains(new DeskEvent.Told("No other exercise is left to write or to mend.")));

        press("/");
        assertThat(browser.focused()).isEqualTo("question");
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_wide_drawing_fits_and_a_page_that_is_loaded_again_stays() throws Exception {
        browse("");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("lesson")).contains("Mistaken"));
        server.accept(new DeskEvent.Opened(MISTAKEN));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("lesson")).contains("Half of -3"));
        assertThat(browser.script("const drawing = document.querySelector('.drawing');"
                        + " return drawing.scrollWidth <= drawing.clientWidth"))
                .as("100 columns in a window of 1400 pixels")
                .isEqualTo(true);

        browser.show(address + "#docs/README.md");
        browser.refresh();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("answer")).isEqualTo("Mistaken.java"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text("lesson")).contains("Lessons"));
        assertThat(browser.script("return location.hash")).isEqualTo("#docs/README.md");
        assertThat(browser.complaints()).isEmpty();
    }

    private void press(String key) {
        browser.type(key);
    }

    private String text(String id) {
        return browser.text(id);
    }

    /** Of a request that is written out: clients of Java set the header Host themselves. */
    private int status(String method, String path, String host, String origin) throws Exception {
        URI page = URI.create(address);
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            String from = origin == null ? "" : "Origin: " + origin + "\r\n";
            String request = "%s /%s HTTP/1.1\r\nHost: %s\r\n%sContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .formatted(method, path, host, from);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private void browse(String page) {
        browser = Browser.open(1400);
        browser.show(address + page);
    }
}
