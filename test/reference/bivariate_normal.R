# P(X <= h, Y <= k) for correlated standard normals, TVPACK (Genz 2004) at 1e-15, to check bivariateNormal.ts.
library(mvtnorm); library(jsonlite)
rows <- list()
for (r in c(-0.999, -0.95, -0.91, -0.9, -0.5, -0.05, 0, 0.3, 0.75, 0.9, 0.91, 0.97, 0.9999))
  for (h in c(-3, -1.2, -0.1, 0, 0.8, 2.5)) for (k in c(-2.2, -0.4, 0, 1.1, 3.1)) {
    p <- as.numeric(pmvnorm(c(-Inf, -Inf), c(h, k), corr = matrix(c(1, r, r, 1), 2), algorithm = TVPACK(1e-15)))
    rows[[length(rows) + 1]] <- c(h, k, r, p)
  }
write(toJSON(do.call(rbind, rows), digits = NA), "bivariate_normal.json")
