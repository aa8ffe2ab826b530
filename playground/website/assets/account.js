const view = document.querySelector('#view');
const links = [...document.querySelectorAll('.tabs a')];

const nameOf = (pathname) =>
  links.find((link) => link.pathname === pathname)?.dataset.view ?? 'overview';

const show = () => {
  const name = nameOf(location.pathname);
  view.replaceChildren(document.querySelector(`#${name}`).content.cloneNode(true));
  for (const link of links) {
    if (link.dataset.view === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
};

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
  });
}
addEventListener('popstate', show);
show();
