/** Source Sans 3 (SIL Open Font License), served by ourselves; browsers fetch only the subset that a page needs. */
import "@fontsource-variable/source-sans-3/wght.css";
import "./index.css";
