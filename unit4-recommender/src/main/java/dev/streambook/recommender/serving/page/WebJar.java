package dev.streambook.recommender.serving.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where a webjar of npm keeps its files: the path holds a version, which only the pom shall name. */
public final class WebJar {

    private static final String GROUP = "org.webjars.npm";

    private WebJar() {}

    /** The folder on the class path, such as {@code /META-INF/resources/webjars/uplot/1.6.30}. */
    public static String folder(String artifact) {
        String file = "/META-INF/maven/%s/%s/pom.properties".formatted(GROUP, artifact);
        try (InputStream in = WebJar.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("%s is not on the class path; expected webjar %s:%s in the pom"
                        .formatted(file, GROUP, artifact));
            }
            Properties pom = new Properties();
            pom.load(in);
            return "/META-INF/resources/webjars/%s/%s".formatted(artifact, pom.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
