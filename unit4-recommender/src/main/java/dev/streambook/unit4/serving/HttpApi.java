package dev.streambook.unit4.serving;

import dev.streambook.unit4.FoldIn;
import dev.streambook.unit4.log.LogProgress;
import dev.streambook.unit4.model.ModelStatus;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The routes of the service. Every error is JSON: {@code {"error": "…"}}. */
public final class HttpApi implements AutoCloseable {

    private static final String PAGE = "/dev/streambook/unit4/serving/live";

    private final ApiSettings settings;
    private final Arguments arguments;
    private final Admission admission;
    private final ServiceMeters measure;
    private final ServingView view;
    private final Recommender recommender;
    private final EventIntake intake;
    private final Health health;
    private final LiveFeed live;
    private final List<Part> parts;
    private final PrometheusMeterRegistry meters;
    private final Javalin server;

    /**
     * @param view what the answers are made of
     * @param progress how far the view has come
     * @param models the model to answer from
     * @param foldIn for users whose vector is of another version
     * @param check which posted events come in
     * @param sink takes those that come in
     * @param probe measures the stream for the live page
     * @param parts whose answer each part of the recommender is
     * @param meters where all meters of the process are
     */
    public HttpApi(
            ApiSettings settings,
            ServingView view,
            LogProgress progress,
            ModelStatus models,
            FoldIn foldIn,
            EventCheck check,
            EventSink sink,
            StreamProbe probe,
            List<Part> parts,
            PrometheusMeterRegistry meters,
            Clock clock) {
        this.settings = settings;
        this.arguments = new Arguments(settings);
        this.admission = new Admission(settings.maxConcurrent());
        this.measure = new ServiceMeters(meters);
        this.view = view;
        this.recommender = new Recommender(view, models.current(), foldIn);
        this.intake = new EventIntake(check, sink, settings.maxBatch());
        this.health = new Health(progress, models);
        LiveCamera camera = new LiveCamera(view, progress, models, recommender, probe, clock);
        this.live = new LiveFeed(camera, recommender, settings.maxLiveClients(), settings.liveInterval());
        this.parts = List.copyOf(parts);
        this.meters = meters;
        measure.observe(view, progress);
        measure.observe(models);
        this.server = Javalin.create(this::configure);
        routes();
    }

    /** Listens from now on. */
    public void start() {
        server.start(settings.host(), settings.port());
        live.start();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        live.close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new JsonErrorHandler()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        for (Map.Entry<String, String> folder :
                Map.of("/", PAGE, "/uplot", WebJar.folder("uplot")).entrySet()) {
            config.staticFiles.add(files -> {
                files.hostedPath = folder.getKey();
                files.directory = folder.getValue();
                files.location = Location.CLASSPATH;
                files.headers = Map.of("Cache-Control", "no-cache", "Content-Security-Policy", "default-src 'self'");
            });
        }
    }

    private void routes() {
        server.exception(Exception.class, ApiErrors::answer);
        // Javalin has an answer of its own for these, which is not JSON; the more special class wins.
        server.exception(HttpResponseException.class, ApiErrors::answer);
        get(
                "/users/{user}/recommendations",
                request -> request.json(recommender.recommend(
                        arguments.user(request), arguments.howMany(request), arguments.includeSeen(request))));
        get("/users/{user}/items", request -> request.json(recommender.knownFilms(arguments.user(request))));
        get(
                "/users/{user}/estimate/{item}",
                request -> request.json(recommender.estimate(arguments.user(request), arguments.item(request))));
        get(
                "/items/{item}/similar",
                request -> request.json(recommender.similar(arguments.item(request), arguments.howMany(request))));
        get("/trending", request -> request.json(recommender.trending(arguments.howMany(request))));
        get("/plays", request -> request.json(recommender.plays(arguments.howMany(request))));
        get("/popular", request -> request.json(recommender.popular(arguments.howMany(request))));
        get(
                "/audit",
                request -> request.json(AuditReport.of(view.audit().stages().values())));
        get("/parts", request -> request.json(Map.of("parts", parts)));
        add(HandlerType.POST, "/events", admission.admit(this::postEvents));
        // These must answer under load too, so they do not queue with the others.
        add(HandlerType.GET, "/health/live", request -> request.json(Map.of("live", true)));
        add(HandlerType.GET, "/health/ready", this::ready);
        add(HandlerType.GET, "/metrics", this::metrics);
        server.before("/live", request -> {
            arguments.liveUser(request);
            live.requireRoom();
            arguments.requireEventStream(request);
        });
        server.sse("/live", client -> live.add(client, arguments.liveUser(client.ctx())));
    }

    private void get(String route, Handler handler) {
        add(HandlerType.GET, route, admission.admit(handler));
    }

    private void add(HandlerType method, String route, Handler handler) {
        server.addHttpHandler(method, route, measure.measured(method.name(), route, handler));
    }

    private void postEvents(Context request) throws IOException {
        arguments.requireOwnPage(request);
        EventIntake.Receipt receipt = intake.take(arguments.body(request));
        if (receipt.accepted() == 0) {
            throw new BadArgumentException(
                    "no event was accepted: " + receipt.reasons().get(0).reason());
        }
        request.status(HttpStatus.ACCEPTED).json(receipt);
    }

    private void ready(Context request) {
        Health.Readiness readiness = health.readiness();
        request.status(readiness.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .json(readiness);
    }

    private void metrics(Context request) {
        measure.observeStages(view);
        request.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
    }
}
