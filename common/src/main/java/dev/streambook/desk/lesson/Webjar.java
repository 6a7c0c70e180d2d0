package dev.streambook.desk.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of a webjar on the class path: its folder bears it, and only the pom names it. */
public final class Webjar {

    private static final String GROUP = "org.webjars";

    private Webjar() {}

    public static String version(String artifact) {
        String file = "/META-INF/maven/%s/%s/pom.properties".formatted(GROUP, artifact);
        try (InputStream in = Webjar.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "%s is not on the class path; expected webjar %s in common/pom.xml".formatted(file, artifact));
            }
            Properties pom = new Properties();
            pom.load(in);
            return pom.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
