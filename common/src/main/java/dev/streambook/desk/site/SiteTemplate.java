package dev.streambook.desk.site;

import dev.streambook.desk.lesson.Webjar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;

/** What stands around each page of the site, and the files that all pages share. */
final class SiteTemplate {

    private static final String PAGE = "/dev/streambook/desk/page/";
    private static final String HIGHLIGHT = "/META-INF/resources/webjars/highlightjs/";

    private final String html = text(PAGE + "site.html");
    private final String assets;

    /** @param assets the folder of the shared files, from the site's root */
    SiteTemplate(String assets) {
        this.assets = assets;
    }

    /** @param depth how many folders lie between the site's root and the page */
    String page(String title, int depth, String body) {
        String root = "../".repeat(depth);
        return html.replace("{{title}}", StringEscapeUtils.escapeHtml4(title))
                .replace("{{assets}}", root + assets)
                .replace("{{root}}", root)
                .replace("{{body}}", body);
    }

    /** A section that the reader opens; its heading can be led to as that of a page. */
    static String folded(String title, String html) {
        return "<h2 id=\"%s\">%s</h2>\n<details><summary>Open when your answer is green</summary>\n%s</details>\n"
                .formatted(title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, html);
    }

    /** Names of the shared files, and the resources that they are. */
    Map<String, String> assets(List<String> highlight) {
        Map<String, String> all = new LinkedHashMap<>();
        List.of("desk.css", "drawings.js", "site.js", "icon.svg").forEach(name -> all.put(name, PAGE + name));
        String folder = HIGHLIGHT + Webjar.version("highlightjs") + "/";
        highlight.forEach(name -> all.put("highlight/" + name, folder + name));
        return all;
    }

    private static String text(String resource) {
        try (InputStream in = SiteTemplate.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
