package dev.streambook.desk.site;

import dev.streambook.desk.lesson.CheckoutFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the links of the site lead, and whether they lead somewhere. */
final class SiteLinks {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private record Link(String page, String target, String anchor) {}

    private final CheckoutFiles files;
    private final Consumer<String> wanted;
    private final List<Link> anchored = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    /** @param wanted is told of each file that a page leads to */
    SiteLinks(CheckoutFiles files, Consumer<String> wanted) {
        this.files = files;
        this.wanted = wanted;
    }

    /** The file of the site that shows a file of the checkout. */
    static String target(String name) {
        if (name.equals("README.md")) {
            return "index.html";
        }
        return name.endsWith(".md")
                ? name.replaceFirst("\\.md$", ".html")
                : name + (isShownAsText(name) ? ".html" : "");
    }

    static boolean isShownAsText(String name) {
        return name.matches(".*\\.(java|properties|conf|xml|yml|yaml|env|sh|json|csv|txt)");
    }

    /** What a link of the page becomes. Links to other sites stay; one to a folder leads to the page of it. */
    String from(String page, Path file, String link) {
        if (link.contains("://") || link.startsWith("mailto:")) {
            return link;
        }
        String[] parts = files.resolve(file, link).split("#", 2);
        String name = parts[0];
        if (files.find(name).isEmpty()) {
            faults.add("%s links to %s, which the site does not show".formatted(page, link));
            return link;
        }
        wanted.accept(name);
        if (parts.length > 1) {
            anchored.add(new Link(page, name, parts[1]));
        }
        return "../".repeat((int) page.chars().filter(c -> c == '/').count())
                + target(name)
                + (parts.length > 1 ? "#" + parts[1] : "");
    }

    /** A page as it is: its headings can be led to. */
    void written(String page, String html) {
        ids.put(page, ID.matcher(html).results().map(id -> id.group(1)).collect(Collectors.toCollection(HashSet::new)));
    }

    /** Links to what is not there. Complete when all pages are written. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        anchored.stream()
                .filter(link -> link.target().endsWith(".md"))
                .filter(link -> !ids.getOrDefault(link.target(), Set.of()).contains(link.anchor()))
                .map(link -> "%s links to %s#%s, which has no such heading"
                        .formatted(link.page(), link.target(), link.anchor()))
                .forEach(all::add);
        return all;
    }
}
