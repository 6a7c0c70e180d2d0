package dev.streambook.recommender.serving.page;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window. Needs Chromium and ChromeDriver on this machine. */
final class Browser implements AutoCloseable {

    /** Warns of each Chromium that is newer than Selenium, which does no harm: no DevTools are used. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test, with a reason, where there is no browser. */
    static Browser open() {
        Optional<File> chromium = executable("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = executable("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "no Chromium with ChromeDriver on the PATH: the page is not looked at; install both to run this test");
        SELENIUM.setLevel(Level.SEVERE);
        return new Browser(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow())
                        .build(),
                options(chromium.orElseThrow())));
    }

    void show(String address) {
        driver.get(address);
    }

    void refresh() {
        driver.navigate().refresh();
    }

    String text(String id) {
        return element("#" + id).getText();
    }

    /** The texts of all elements, read in one go, as the page may redraw itself between two questions. */
    List<String> texts(String selector) {
        Object texts = driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(element => element.innerText)", selector);
        return ((List<?>) texts).stream().map(String::valueOf).toList();
    }

    boolean isShown(String selector) {
        return element(selector).isDisplayed();
    }

    void click(String selector) {
        element(selector).click();
    }

    /** Presses keys where the keyboard is. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Brings the keyboard to an element. */
    void focus(String selector) {
        driver.executeScript("document.querySelector(arguments[0]).focus()", selector);
    }

    /** The id of the element that has the keyboard. */
    String focused() {
        return driver.switchTo().activeElement().getAttribute("id");
    }

    Object script(String script) {
        return driver.executeScript(script);
    }

    /** What it has warned of. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    private static ChromeOptions options(File chromium) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    private static Optional<File> executable(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
