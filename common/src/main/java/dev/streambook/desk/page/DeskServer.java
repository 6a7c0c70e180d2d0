package dev.streambook.desk.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.streambook.desk.course.Course;
import dev.streambook.desk.course.DeskException;
import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.lesson.CheckoutFiles;
import dev.streambook.desk.lesson.LessonSearch;
import dev.streambook.desk.lesson.Webjar;
import dev.streambook.desk.run.Actions;
import dev.streambook.workbook.ExerciseEntry;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The desk's page on 127.0.0.1: the boards, the lessons, and the verdicts as they come. */
public final class DeskServer implements Consumer<DeskEvent>, AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String PAGE = "/dev/streambook/desk/page";
    private static final String HIGHLIGHT = "/META-INF/resources/webjars/highlightjs/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

    private final Course course;
    private final Actions actions;
    private final DeskFeed feed = new DeskFeed();
    private final CheckoutFiles files;
    private final DeskPages pages;
    private final LessonSearch search;
    private final Javalin server;

    /** @param actions what the buttons do */
    public DeskServer(Course course, Path root, Actions actions) {
        this.course = course;
        this.actions = actions;
        this.files = new CheckoutFiles(root);
        this.pages = new DeskPages(course, root, files);
        this.search = new LessonSearch(files, root.resolve("docs"));
        this.server = Javalin.create(DeskServer::configure);
        routes();
    }

    /**
     * Listens from now on.
     *
     * @param port 0 takes a free one
     * @return the address to open
     * @throws DeskException where the port is taken
     */
    public String start(int port) {
        try {
            server.start(HOST, port);
        } catch (JavalinBindException taken) {
            throw new DeskException(
                    "port %d on %s is taken; end what uses it, or choose another: -Ddesk=\"--port 8091\"; 0 takes a free one"
                            .formatted(port, HOST));
        }
        return "http://" + HOST + ":" + server.port() + "/";
    }

    @Override
    public void accept(DeskEvent event) {
        feed.accept(event);
    }

    @Override
    public void close() {
        feed.close();
        server.stop();
    }

    private static void configure(JavalinConfig config) {
        config.showJavalinBanner = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        Map.of("/", PAGE, "/highlight", HIGHLIGHT + Webjar.version("highlightjs"))
                .forEach((path, folder) -> config.staticFiles.add(shown -> {
                    shown.hostedPath = path;
                    shown.directory = folder;
                    shown.location = Location.CLASSPATH;
                    shown.headers = Map.of("Cache-Control", "no-cache", "Content-Security-Policy", POLICY);
                }));
    }

    private void routes() {
        server.before(LocalOnly::require);
        server.before(request -> request.header("Content-Security-Policy", POLICY));
        server.get("/api/boards", request -> json(request, pages.boards()));
        server.get("/api/show", this::show);
        server.get("/api/search", request -> json(request, search.find(query(request, "q"))));
        server.get("/api/diff", this::diff);
        server.get("/files/<name>", this::file);
        server.sse("/api/events", feed::add);
        server.post("/api/do/{action}", this::act);
    }

    private void show(Context request) {
        String name = query(request, "name");
        json(request, pages.show(name).orElseThrow(() -> new NotFoundResponse(name + " is not there")));
    }

    private void diff(Context request) {
        ExerciseEntry exercise = exercise(query(request, "exercise"));
        json(
                request,
                pages.diff(exercise)
                        .orElseThrow(() -> new NotFoundResponse("%s is not solved yet".formatted(exercise.name()))));
    }

    private void file(Context request) throws IOException {
        String name = request.pathParam("name");
        Path file = files.find(name)
                .filter(found -> name.matches(".*\\.(svg|png)"))
                .orElseThrow(() -> new NotFoundResponse(name + " is not there"));
        request.contentType(name.endsWith(".svg") ? "image/svg+xml" : "image/png")
                .result(Files.readAllBytes(file));
    }

    private void act(Context request) throws IOException {
        switch (request.pathParam("action")) {
            case "open" -> {
                JsonNode body = EventJson.MAPPER.readTree(request.body());
                actions.open(exercise(body.path("exercise").asText()));
            }
            case "next" -> actions.next();
            case "again" -> actions.runAgain();
            case "unit" -> actions.runUnit();
            case "play" -> actions.play();
            case "reset" -> actions.reset();
            default -> throw new NotFoundResponse("there is no such action");
        }
        request.status(204);
    }

    private ExerciseEntry exercise(String id) {
        return course.exercise(id)
                .orElseThrow(() ->
                        new BadRequestResponse("exercise is \"%s\"; expected a number such as 1.8".formatted(id)));
    }

    private static String query(Context request, String name) {
        String value = request.queryParam(name);
        if (value == null) {
            throw new BadRequestResponse("%s is missing".formatted(name));
        }
        return value;
    }

    private static void json(Context request, Object value) {
        request.contentType(ContentType.APPLICATION_JSON).result(EventJson.text(value));
    }
}
