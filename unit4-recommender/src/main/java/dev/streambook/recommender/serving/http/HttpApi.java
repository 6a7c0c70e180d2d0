package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.intake.ApiIntake;
import dev.streambook.recommender.serving.AnswerSources;
import dev.streambook.recommender.serving.Health;
import dev.streambook.recommender.serving.Recommender;
import dev.streambook.recommender.serving.fault.Faults;
import dev.streambook.recommender.serving.http.door.AccessLog;
import dev.streambook.recommender.serving.http.door.ApiKey;
import dev.streambook.recommender.serving.http.door.ClientRates;
import dev.streambook.recommender.serving.http.door.SafeHeaders;
import dev.streambook.recommender.serving.http.door.ServedNames;
import dev.streambook.recommender.serving.page.LiveFeed;
import dev.streambook.recommender.serving.page.PageSnapshots;
import dev.streambook.recommender.serving.page.PageStages;
import dev.streambook.recommender.serving.view.AuditReport;
import dev.streambook.recommender.serving.view.ServingView;
import dev.streambook.recommender.topics.Json;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The routes of the service. Every error is a problem document. */
public final class HttpApi implements AutoCloseable {

    private final ApiSettings settings;
    private final Arguments arguments;
    private final ServedNames names;
    private final Admission admission;
    private final LongSupplier tooEarly;
    private final ServiceMeters measure;
    private final ServingView view;
    private final QuestionRoutes questions;
    private final Health health;
    private final LiveFeed live;
    private final Faults faults;
    private final ApiParts parts;
    private final PrometheusMeterRegistry meters;
    private final Javalin server;
    private final ServedRoutes routes;

    /**
     * @param parts the exercises of the API, and whose answer each part of the recommender is
     * @param sources what the answers are made of
     * @param intake where it writes
     * @param stages what the live page sees of the stages, and may do to them
     * @param meters where all meters of the process are
     */
    public HttpApi(
            ApiSettings settings,
            ApiParts parts,
            AnswerSources sources,
            ApiIntake intake,
            PageStages stages,
            PrometheusMeterRegistry meters) {
        this.settings = settings;
        this.names = new ServedNames(settings.host(), settings.servedNames());
        this.arguments = new Arguments(settings, names);
        this.measure =
                new ServiceMeters(meters, new AccessLog(settings.protection().accessLog()));
        this.admission = new Admission(settings.limits(), parts, measure);
        this.view = sources.view();
        this.tooEarly = intake.tooEarly();
        Recommender recommender = sources.recommender();
        this.questions = new QuestionRoutes(settings.howMany(), recommender, parts);
        this.health = new Health(sources.progress(), sources.models());
        this.faults = stages.faults();
        this.live = new LiveFeed(
                new PageSnapshots(settings.limits().live().node(), sources, stages, this::audit),
                recommender,
                settings.limits().live().clients(),
                settings.limits().live().interval());
        this.parts = parts;
        this.meters = meters;
        measure.observe(view, sources.progress());
        measure.observe(sources.models());
        this.server = Javalin.create(this::configure);
        this.routes = new ServedRoutes(
                server,
                admission,
                measure,
                new ClientRates(settings.protection().requestsPerSecond(), Clock.systemUTC()));
        addRoutes(recommender, intake);
    }

    /** Listens from now on. */
    public void start() {
        server.start(settings.host(), settings.port());
        admission.start();
        live.start();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** What it answers, as {@code GET /users/{user}/items}. */
    List<String> routes() {
        return Stream.concat(routes.all().stream(), Stream.of("GET /live")).toList();
    }

    @Override
    public void close() {
        live.close();
        admission.close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new JsonErrorHandler()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        StaticFiles.addTo(config);
    }

    private void addRoutes(Recommender recommender, ApiIntake intake) {
        server.exception(Exception.class, ApiErrors::answer);
        // Javalin has an answer of its own for these, which is not JSON; the more special class wins.
        server.exception(HttpResponseException.class, ApiErrors::answer);
        server.before(request -> {
            SafeHeaders.ALL.forEach(request::header);
            names.require(request.host());
            Arguments.requireEscapes(request);
        });
        questions.addTo(routes);
        new ListRoutes(settings.howMany(), recommender).addTo(routes);
        routes.get("/audit", this::audit);
        routes.get("/parts", request -> {
            Parameters.of(request);
            request.json(Map.of("parts", parts.all()));
        });
        WriteAccess access =
                new WriteAccess(arguments, new ApiKey(settings.protection().apiKey()));
        new WriteRoutes(arguments, access, view, intake).addTo(routes);
        new FaultRoutes(faults, access).addTo(routes);
        routes.getAlways("/health/live", request -> request.json(Map.of("live", true)));
        routes.getAlways("/health/ready", this::ready);
        routes.getAlways("/metrics", this::metrics);
        routes.getAlways("/openapi.json", OpenApiDocument::answer);
        addLivePage();
    }

    private void addLivePage() {
        ServedRoutes.GET_AND_HEAD.forEach(
                method -> server.addHttpHandler(method, "/api", request -> request.redirect("api.html")));
        server.before("/live", this::admitLivePage);
        server.addHttpHandler(HandlerType.HEAD, "/live", request -> request.contentType(Arguments.EVENT_STREAM));
        server.sse("/live", client -> live.add(client, Integer.parseInt(Arguments.liveUser(client.ctx()))));
    }

    /** Only what is about to be fed takes a place: of the end of another request the feed would not hear. */
    private void admitLivePage(Context request) {
        if (!ServedRoutes.GET_AND_HEAD.contains(request.method())) {
            return; // there is no such route, which is answered next
        }
        questions.requireUser(Arguments.liveUser(request));
        arguments.requireEventStream(request);
        if (request.method() == HandlerType.GET) {
            live.reserve();
        } else {
            live.requireRoom();
        }
    }

    private void audit(Context request) {
        Parameters.of(request);
        request.json(audit());
    }

    private AuditReport audit() {
        AuditReport.Early early =
                new AuditReport.Early(tooEarly.getAsLong(), view.plays().ahead());
        return AuditReport.of(view.audit().stages().values(), early);
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
