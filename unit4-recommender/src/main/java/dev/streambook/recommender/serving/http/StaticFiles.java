package dev.streambook.recommender.serving.http;

import dev.streambook.recommender.serving.page.WebJar;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.Map;

/** The files of the page, and those of the library that draws its charts. */
final class StaticFiles {

    private static final String PAGE = "/dev/streambook/recommender/serving/page/live";

    private StaticFiles() {}

    static void addTo(JavalinConfig config) {
        for (Map.Entry<String, String> folder :
                Map.of("/", PAGE, "/uplot", WebJar.folder("uplot")).entrySet()) {
            config.staticFiles.add(files -> {
                files.hostedPath = folder.getKey();
                files.directory = folder.getValue();
                files.location = Location.CLASSPATH;
                files.headers = Map.of("Cache-Control", "no-cache");
            });
        }
    }
}
