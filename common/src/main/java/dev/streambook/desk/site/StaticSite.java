package dev.streambook.desk.site;

import dev.streambook.desk.lesson.CheckoutFiles;
import dev.streambook.desk.lesson.LessonHtml;
import dev.streambook.desk.lesson.LessonPage;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Writes the lessons as a site of plain files, for a web server or for a folder: {@code mvn -q -Pdocs}. Pages, pictures, and the
 * sources that pages lead to. A link that leads nowhere fails the build.
 */
public final class StaticSite {

    private static final String ASSETS = "assets/";
    private static final List<String> HIGHLIGHT = List.of(
            "highlight.min.js", "languages/properties.min.js", "styles/github.min.css", "styles/github-dark.min.css");

    private final Path site;
    private final CheckoutFiles files;
    private final SiteTemplate template = new SiteTemplate(ASSETS);
    private final SiteLinks links;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    private StaticSite(Path root, Path site) {
        this.site = site;
        this.files = new CheckoutFiles(root);
        this.links = new SiteLinks(files, this::wanted);
    }

    /** @param arguments the folder to write, which is deleted first */
    public static void main(String[] arguments) throws IOException {
        Path root = ProjectFolder.root().toAbsolutePath().normalize();
        List<String> faults = write(root, Path.of(arguments[0]));
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.exit(1);
        }
        System.out.println("The lessons are in " + Path.of(arguments[0]).resolve("index.html"));
    }

    /** Writes the site; what is wrong with its links, each a sentence. */
    static List<String> write(Path root, Path site) throws IOException {
        StaticSite made = new StaticSite(root, site);
        FileUtils.deleteDirectory(site.toFile());
        made.pages(root);
        made.assets();
        return made.links.faults();
    }

    private void pages(Path root) throws IOException {
        wanted("README.md");
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            docs.filter(Files::isRegularFile).map(files::name).sorted().forEach(this::wanted);
        }
        while (!open.isEmpty()) {
            String name = open.pop();
            Path file = files.find(name).orElseThrow();
            if (name.endsWith(".md")) {
                page(name, file);
            } else if (SiteLinks.isShownAsText(name)) {
                source(name, file);
            } else {
                copy(file, site.resolve(name));
            }
        }
    }

    private void wanted(String name) {
        if (seen.add(name)) {
            open.add(name);
        }
    }

    private void page(String name, Path file) throws IOException {
        LessonPage page = LessonPage.read(file);
        LessonHtml html = new LessonHtml(link -> links.from(name, file, link));
        String after = page.afterSolving();
        String body = html.of(page.beforeSolving())
                + (after.isEmpty() ? "" : SiteTemplate.folded("After solving", html.of(after)));
        links.written(name, body);
        write(SiteLinks.target(name), template.page(page.title(), depth(name), body));
    }

    private void source(String name, Path file) throws IOException {
        String language = name.replaceAll(".*\\.", "");
        String body = "<h1>%s</h1>\n<pre><code class=\"language-%s\">%s</code></pre>\n"
                .formatted(file.getFileName(), language, StringEscapeUtils.escapeHtml4(Files.readString(file)));
        write(SiteLinks.target(name), template.page(file.getFileName().toString(), depth(name), body));
    }

    private void assets() throws IOException {
        for (Map.Entry<String, String> asset : template.assets(HIGHLIGHT).entrySet()) {
            Path target = site.resolve(ASSETS + asset.getKey());
            Files.createDirectories(target.getParent());
            try (var in = StaticSite.class.getResourceAsStream(asset.getValue())) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** How many folders lie between the site's root and the page. */
    private static int depth(String name) {
        return (int) name.chars().filter(c -> c == '/').count();
    }

    private void write(String target, String html) throws IOException {
        Path file = site.resolve(target);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
